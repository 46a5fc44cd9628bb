"""Who is refused, and what every answer says."""

import pytest
from starlette.testclient import TestClient

from hotseat.domain.interview.candidate import CandidateView
from hotseat.web.doorkeeper import HEADERS, Doorkeeper
from hotseat.web.lookout import Lookout
from hotseat.web.page import page

TOKEN = "the-token"
HOST = "127.0.0.1:8765"
PAGE = f"http://{HOST}/{TOKEN}/"


@pytest.fixture
def client() -> TestClient:
    app = Doorkeeper(page(Lookout(CandidateView)), [HOST, "localhost:8765"], TOKEN)
    return TestClient(app, base_url=f"http://{HOST}")


@pytest.mark.parametrize(
    ("part", "kind"),
    [("", "text/html"), ("page.css", "text/css"), ("page.js", "text/javascript")],
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
        *("/the-token/server.py", "/the-token/page.html", "/%F0%9F%98%80/", "/the-token/%2e%2e/page.py"),
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
