"""Cases that cost less than a test of their own does."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

Test = Callable[..., None]


def each(
    names: str | tuple[str, ...], cases: Iterable[Any], ids: Callable[[Any], object] | Iterable[object] = repr
) -> Callable[[Test], Test]:
    """As `pytest.mark.parametrize`, in one test: all cases are gone through, and those that fail are named.

    For tests that leave nothing behind: the cases share what fixtures made.
    """
    arguments = (names,) if isinstance(names, str) else names
    cases = list(cases)
    values = [(case,) if isinstance(names, str) else tuple(case) for case in cases]
    named = list(map(ids, cases)) if callable(ids) else list(ids)

    def with_cases(test: Test) -> Test:
        @wraps(test)
        def through_all(**others: Any) -> None:
            faults = []
            for name, case in zip(named, values, strict=True):
                try:
                    test(**dict(zip(arguments, case, strict=True)), **others)
                except Exception as fault:  # noqa: BLE001 (whatever a case raises, the others are gone through)
                    fault.add_note(f"with {', '.join(arguments)} = {name}")
                    faults.append(fault)
            if faults:
                raise ExceptionGroup(f"{len(faults)} of {len(values)} cases fail", faults)

        signature = inspect.signature(test)
        left = [parameter for name, parameter in signature.parameters.items() if name not in arguments]
        vars(through_all)["__signature__"] = signature.replace(parameters=left)
        return through_all

    return with_cases
