"""Who is refused, and what every answer says."""

import pytest
from starlette.testclient import TestClient

from hotseat.domain.interview.candidate import CandidateView
from hotseat.web.doorkeeper import HEADERS, LOOK, RATE, Doorkeeper, Hosts
from hotseat.web.lookout import Lookout
from hotseat.web.page import page
from tests.web.serving import NothingAsked

TOKEN = "the-token"
HOST = "127.0.0.1:8765"
PAGE = f"http://{HOST}/{TOKEN}/"


@pytest.fixture
def client() -> TestClient:
    nothing = NothingAsked()
    hosts = Hosts((HOST, "localhost:8765"), ("talks.example", "talks.example:8765"))
    app = Doorkeeper(
        page(Lookout(CandidateView, nothing), nothing), hosts, {TOKEN: LOOK, "the-candidates": RATE}
    )
    return TestClient(app, base_url=f"http://{HOST}")


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("", "text/html"),
        ("page.css", "text/css"),
        ("page.js", "text/javascript"),
        ("rating.js", "text/javascript"),
        ("told.js", "text/javascript"),
        ("cues.js", "text/javascript"),
    ],
)
def test_the_page_and_its_parts_are_there_for_one_who_has_the_address(
    client: TestClient, part: str, kind: str
) -> None:
    answer = client.get(PAGE + part)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"


def test_this_machine_may_be_called_localhost_and_our_own_page_may_ask(client: TestClient) -> None:
    assert client.get(f"http://localhost:8765/{TOKEN}/").status_code == 200
    assert client.get(PAGE, headers={"Origin": f"http://{HOST}"}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *("/", "", "/favicon.ico", "/page.js", "/events", "/the-toke/", "/the-tokenx", "/the-tokenx/"),
        *("/The-token/", "//the-token/", "/the-token/nothing", "/the-token//", "/the-token/../page.py"),
        *(
            "/the-token/server.py",
            "/the-token/look/",
            "/the-token/rate/",
            "/look/",
            "/rate/",
            "/the-token/page.html",
            "/%F0%9F%98%80/",
            "/the-token/%2e%2e/page.py",
        ),
    ],
)
def test_elsewhere_there_is_nothing(client: TestClient, path: str) -> None:
    assert client.get(f"http://{HOST}{path}", follow_redirects=False).status_code == 404


def test_an_address_without_its_last_slash_leads_to_the_page(client: TestClient) -> None:
    answer = client.get(f"http://{HOST}/{TOKEN}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/{TOKEN}/")
    assert client.get(f"http://{HOST}/{TOKEN}").text == client.get(PAGE).text


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "127.0.0.1", "127.0.0.1:80", "evil.example:8765", "127.0.0.1:8765.evil.example"],
)
def test_a_name_that_is_not_this_machines_is_refused(client: TestClient, host: str) -> None:
    """A stranger's name that is made to lead here (DNS rebinding) comes with that name as the host."""
    assert client.get(PAGE, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "https://127.0.0.1:8765", "http://127.0.0.1:80", "http://127.0.0.1"],
)
def test_a_page_that_is_not_ours_is_refused(client: TestClient, origin: str) -> None:
    assert client.get(PAGE, headers={"Origin": origin}).status_code == 403


def test_two_hosts_are_refused(client: TestClient) -> None:
    answer = client.get(PAGE, headers=[("Host", HOST), ("Host", "evil.example")])
    assert answer.status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND"])
def test_it_can_only_be_looked_at(client: TestClient, method: str) -> None:
    answer = client.request(method, PAGE)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")


@pytest.mark.parametrize(
    ("method", "path", "host", "status"),
    [
        ("GET", f"/{TOKEN}/", HOST, 200),
        ("GET", f"/{TOKEN}/page.js", HOST, 200),
        ("GET", "/nothing", HOST, 404),
        ("GET", f"/{TOKEN}/nothing", HOST, 404),
        ("POST", f"/{TOKEN}/", HOST, 405),
        ("GET", f"/{TOKEN}/", "evil.example", 403),
    ],
)
def test_every_answer_says_what_a_browser_may_do_with_it(
    client: TestClient, method: str, path: str, host: str, status: int
) -> None:
    answer = client.request(method, f"http://{HOST}{path}", headers={"Host": host})
    assert answer.status_code == status
    for name, value in HEADERS.items():
        assert answer.headers.get_list(name) == [value]
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert "set-cookie" not in answer.headers


def test_the_policy_lets_nothing_in_but_our_own_files() -> None:
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "connect-src": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_the_page_keeps_to_the_policy_and_to_this_machine(client: TestClient) -> None:
    """No script or style inside the page, no text as HTML, and nothing from elsewhere."""
    html, script = client.get(PAGE).text, client.get(PAGE + "page.js").text
    assert "<script>" not in html
    assert "style=" not in html
    for name in ("rating.js", "told.js", "cues.js"):
        script += client.get(PAGE + name).text
    for text in (html, script, client.get(PAGE + "page.css").text):
        assert "//" not in text.replace("// ", "")
    for way in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval",
        "Function(",
        "DOMParser",
    ):
        assert way not in script


def test_the_candidates_address_shows_the_same_page_and_its_slash_is_found(client: TestClient) -> None:
    assert client.get(f"http://{HOST}/the-candidates").text == client.get(PAGE).text


@pytest.mark.parametrize("host", ["talks.example", "talks.example:8765", "TALKS.example"])
def test_a_tunnel_that_was_allowed_may_lead_here_by_http_and_https(client: TestClient, host: str) -> None:
    for origin in (f"https://{host}", f"http://{host}"):
        answer = client.get(PAGE, headers={"Host": host, "Origin": origin})
        assert answer.status_code == 200


@pytest.mark.parametrize("host", ["talks.example.evil", "x.talks.example", "talks.example:80"])
def test_nothing_but_the_tunnels_own_name_is_allowed(client: TestClient, host: str) -> None:
    assert client.get(PAGE, headers={"Host": host}).status_code == 403
    assert client.get(PAGE, headers={"Origin": f"https://{host}"}).status_code == 403


@pytest.mark.parametrize("path", [f"/{TOKEN}/ratings", f"/{TOKEN}/rate/ratings", "/ratings", "/rate/ratings"])
def test_only_the_candidates_address_takes_ratings(client: TestClient, path: str) -> None:
    answer = client.post(f"http://{HOST}{path}", headers={"Origin": f"http://{HOST}"}, json={})
    assert answer.status_code == 405


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
def test_ratings_are_sent_in_one_way_only(client: TestClient, method: str) -> None:
    path = f"http://{HOST}/the-candidates/ratings"
    assert client.request(method, path, headers={"Origin": f"http://{HOST}"}).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": f"https://{HOST}"},
        {"Origin": f"http://{HOST}", "Sec-Fetch-Site": "cross-site"},
        {"Origin": f"http://{HOST}", "Host": "evil.example"},
    ],
)
def test_only_the_page_itself_sends_ratings(client: TestClient, headers: dict[str, str]) -> None:
    """What another site has a browser send (CSRF) names that site, or nobody."""
    answer = client.post(f"http://{HOST}/the-candidates/ratings", headers=headers, json={})
    assert answer.status_code == 403
