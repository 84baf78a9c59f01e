"""Read the sources of the package and report every import and call that its design forbids.

`violations` is a pure function of the sources, so that it can be tested on offending ones. The root module
`congress_rules` stands on no floor: it loads subpackages when asked, and no module may import it.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

import attrs

ROOT = "congress_rules"

FLOORS = {
    name: floor
    for floor, names in enumerate(
        (
            ("errors",),  # the floor of texts, too, but below it: a text may be refused
            ("texts",),
            ("law",),
            ("logic",),
            ("policies",),
            ("elections", "publicity"),
            ("rulebooks",),
            ("frames", "interchange"),
            ("testing",),
        ),
        start=-1,
    )
    for name in names
}

EVERYWHERE = frozenset(FLOORS)
THIRD_PARTIES = {
    "attrs": EVERYWHERE,
    "cattrs": {"interchange"},
    "dateutil": EVERYWHERE,
    "hypothesis": {"testing"},
    "icalendar": {"elections", "*.calendar"},
    "narwhals": {"frames"},
    "polars": {"frames", "testing"},
}
"""The packages that may be imported, and by whom: a package of ours, or a module of that name in any."""

IMPURE_MODULES = frozenset(
    {"http", "os", "pathlib", "random", "secrets", "shutil", "socket", "subprocess", "tempfile", "time", "urllib"}
)
IMPURE_CALLS = frozenset({"__import__", "import_module", "open"})
CLOCKS = frozenset({"now", "today", "utcnow"})


@attrs.frozen
class Import:
    """Name one module that a line imports, and tell whether it does so while its own module loads."""

    target: str
    line: int
    while_loading: bool


def violations(sources: Mapping[str, str]) -> list[str]:
    """Report what is forbidden in `sources`, which maps the name of each module (a package's for `__init__`)."""
    trees = {module: ast.parse(source) for module, source in sources.items()}
    imports = {module: list(_imports(tree, sources, while_loading=True)) for module, tree in trees.items()}
    found = [fault for module, tree in trees.items() for fault in _faults_of_one(module, tree, imports[module])]
    return sorted(found) + _circles(imports)


def _faults_of_one(module: str, tree: ast.Module, imports: list[Import]) -> Iterator[str]:
    if module != ROOT and _package(module) not in FLOORS:
        yield f"{module}: stands on no floor"
        return
    for each in imports:
        if fault := _fault_of_import(module, each.target):
            yield f"{module}:{each.line}: {fault}"
    for line, what in _impurities(tree):
        if not (module == ROOT and what == "import_module"):
            yield f"{module}:{line}: uses {what}"


def _fault_of_import(module: str, target: str) -> str | None:
    top = target.partition(".")[0]
    if top == ROOT:
        return _fault_of_own(module, target)
    if top in IMPURE_MODULES:
        return f"imports {top}: the library has no clock, no chance, no files and no network"
    if not top:
        return "imports relatively"
    homes = THIRD_PARTIES.get(top, frozenset())
    if top in sys.stdlib_module_names or {_package(module), f"*.{module.rpartition('.')[2]}"} & homes:
        return None
    return f"imports {top}, which is not for {_package(module)}"


def _fault_of_own(module: str, target: str) -> str | None:
    if module == ROOT:
        return None
    ours, theirs = _package(module), _package(target)
    if target == ROOT:
        return "imports the root"
    if target == f"{ROOT}.{ours}":
        return f"imports its own package {target}, whose __init__ imports it"
    if ours == theirs or FLOORS.get(theirs, len(FLOORS)) < FLOORS[ours]:
        return None
    return f"imports {target}, which is not on a lower floor"


def _package(module: str) -> str:
    return ".".join(module.split(".")[1:2]) or ROOT


def _imports(node: ast.AST, modules: Mapping[str, str], *, while_loading: bool) -> Iterator[Import]:
    match node:
        case ast.Import(names=names):
            yield from (Import(each.name, node.lineno, while_loading) for each in names)
        case ast.ImportFrom(level=0, module=str(source), names=names):
            full = (f"{source}.{each.name}" for each in names)
            targets = {each if each in modules or source == ROOT else source for each in full}
            yield from (Import(each, node.lineno, while_loading) for each in sorted(targets))
        case ast.ImportFrom():
            yield Import("", node.lineno, while_loading)
        case ast.If(test=ast.Name("TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING"), body=body, orelse=orelse):
            for statement in body:
                yield from _imports(statement, modules, while_loading=False)
            for statement in orelse:
                yield from _imports(statement, modules, while_loading=while_loading)
        case _:
            deferred = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            for child in ast.iter_child_nodes(node):
                yield from _imports(child, modules, while_loading=while_loading and not deferred)


def _impurities(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name) if name in CLOCKS:
                yield node.lineno, f"the clock: {ast.unparse(node)}"
            case ast.Call(func=ast.Name(name)) if name in IMPURE_CALLS:
                yield node.lineno, name
            case ast.Attribute(attr="import_module"):
                yield node.lineno, "import_module"
            case _:
                pass


def _circles(imports: Mapping[str, list[Import]]) -> list[str]:
    graph = {
        module: {each.target for each in targets if each.while_loading and each.target in imports} - {ROOT}
        for module, targets in imports.items()
        if module != ROOT
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [f"{' > '.join(reversed(error.args[1]))}: import each other in a circle"]
    return []
