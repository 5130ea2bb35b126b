# SPDX-License-Identifier: MIT
"""Finds the places of a C++ source where one thing can be changed, based on clang's understanding of it.

A change is an expression, statement or position, and its replacement. Line breaks in the replacement become spaces, so
lines keep their numbers."""

import bisect
import re
from dataclasses import dataclass

from clang.cindex import Config, CursorKind, Diagnostic, Index, TranslationUnit, TypeKind

Config.set_library_file("libclang-14.so.1")

COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
CLAUSES = {"&&", "||"}
SYMMETRIC = {"qMin", "qMax", "min", "max", "areDifferent", "areSame", "isSameAccount", "isSameOrigin"}
MACRO = re.compile(rb"\b(Q_(?!EMIT\b)[A-Z0-9_]+|Q[A-Z]\w+Literal|qC?(?:Debug|Info|Warning|Critical)|SCRIPTO_\w+)\s*\(")
ASSIGNMENTS = {"=", "+=", "-=", "|=", "&="}
CALLS = {CursorKind.CALL_EXPR, CursorKind.CXX_DELETE_EXPR}
FUNCTIONS = {
    CursorKind.FUNCTION_DECL,
    CursorKind.CXX_METHOD,
    CursorKind.CONSTRUCTOR,
    CursorKind.DESTRUCTOR,
    CursorKind.FUNCTION_TEMPLATE,
}
NUMBERS = {
    TypeKind.INT,
    TypeKind.UINT,
    TypeKind.LONG,
    TypeKind.ULONG,
    TypeKind.LONGLONG,
    TypeKind.ULONGLONG,
    TypeKind.DOUBLE,
}
BRANCHES = {
    CursorKind.IF_STMT,
    CursorKind.FOR_STMT,
    CursorKind.WHILE_STMT,
    CursorKind.DO_STMT,
    CursorKind.CXX_FOR_RANGE_STMT,
}


@dataclass(frozen=True, order=True)
class Change:
    path: str
    start: int  # in bytes, as is end
    end: int
    kind: str
    form: str  # expression, statement, insertion or case: how it becomes a choice, see schemata.py
    text: str  # the replacement; for a case, its label
    words: str  # for people


class Finder:
    def __init__(self, path, shown, arguments):
        self.shown = shown
        with open(path, "rb") as file:
            self.source = file.read()
        self.lines = [0] + [match.end() for match in re.finditer(b"\n", self.source)]
        self.unit = Index.create().parse(path, arguments)
        self.path = path
        self.macros = [(each.start(), self.closing(each.end())) for each in MACRO.finditer(self.source)]
        self.found = set()

    def changes(self):
        for cursor in self.unit.cursor.get_children():
            if self.is_here(cursor):
                self.visit(cursor, None)
        return sorted(self.found)

    def closing(self, position):
        """The position behind the parenthesis that closes one before `position`."""
        depth = 1
        while depth and position < len(self.source):
            depth += {b"(": 1, b")": -1}.get(self.source[position : position + 1], 0)
            position += 1
        return position

    def is_here(self, cursor):
        file = cursor.location.file
        return file is not None and file.name == self.path

    def line(self, offset):
        return bisect.bisect(self.lines, offset)

    def text(self, start, end):
        return self.source[start:end].decode()

    def text_of(self, cursor):
        return self.text(*span(cursor))

    def is_in_macro(self, start, end):
        return any(first <= start and end <= last for first, last in self.macros if end > start)

    def add(self, kind, form, start, end, text, words):
        if not self.is_in_macro(start, end):
            one_line = lambda string: " ".join(re.sub(r"(?m)(^|\s)//.*$", "", string).split())
            self.found.add(Change(self.shown, start, end, kind, form, one_line(text), one_line(words)))

    def replace(self, kind, cursor, text):
        start, end = span(cursor)
        self.add(kind, "expression", start, end, text, f"{self.text(start, end)} -> {text}")

    def visit(self, cursor, parent):
        kind = cursor.kind
        if kind in (CursorKind.STATIC_ASSERT, CursorKind.ENUM_DECL, CursorKind.FIELD_DECL):
            return  # must be a constant
        if kind == CursorKind.VAR_DECL and "constexpr" in self.text_of(cursor):
            return  # changed where it is used
        children = list(cursor.get_children())
        if kind == CursorKind.BINARY_OPERATOR and len(children) == 2:
            self.visit_operator(cursor, parent, children)
        elif kind == CursorKind.CALL_EXPR and cursor.spelling.removeprefix("operator") in COMPARISONS:
            self.compare_by_operator(cursor)
        elif kind == CursorKind.CALL_EXPR:
            self.visit_call(cursor, children)
        elif kind in (CursorKind.INTEGER_LITERAL, CursorKind.CXX_BOOL_LITERAL_EXPR):
            self.visit_literal(cursor)
        elif kind == CursorKind.DECL_REF_EXPR:
            self.visit_name(cursor)
        elif kind in BRANCHES or kind == CursorKind.CONDITIONAL_OPERATOR:
            self.visit_branch(cursor, children)
        elif kind == CursorKind.SWITCH_STMT:
            self.visit_switch(children)
        elif kind == CursorKind.COMPOUND_STMT:
            self.visit_statements(children)
        if kind in FUNCTIONS and cursor.is_definition():
            self.visit_function(cursor, children)
        for child in children:
            if kind == CursorKind.CASE_STMT and child == children[0]:
                continue  # must be a constant
            self.visit(child, cursor)

    # Comparisons and clauses

    def operator(self, left, right):
        between = self.text(span(left)[1], span(right)[0])
        return re.sub(r"//.*", "", between).strip(" \n()")

    def visit_operator(self, cursor, parent, children):
        left, right = children
        name = self.operator(left, right)
        if name in COMPARISONS:
            self.compare(cursor, left, right, name)
        elif name in CLAUSES:
            isPart = parent is not None and parent.kind == CursorKind.BINARY_OPERATOR
            if not (isPart and self.operator(*list(parent.get_children())) == name):
                self.drop_clauses(cursor, name)

    def compare(self, cursor, left, right, name):
        start, end = span(cursor)
        first, last = span(left)[1], span(right)[0]
        changed = self.text(first, last).replace(name, COMPARISONS[name], 1)
        self.replace("comparison", cursor, self.text(start, first) + changed + self.text(last, end))

    def compare_by_operator(self, cursor):
        arguments = list(cursor.get_arguments())
        if len(arguments) == 2 and all(each is not None for each in arguments):
            name = self.operator(*arguments)
            if name in COMPARISONS:
                self.compare(cursor, *arguments, name)

    def clauses(self, cursor, name):
        children = list(cursor.get_children())
        if cursor.kind == CursorKind.BINARY_OPERATOR and self.operator(*children) == name:
            return self.clauses(children[0], name) + self.clauses(children[1], name)
        return [self.text_of(cursor)]

    def drop_clauses(self, cursor, name):
        clauses = self.clauses(cursor, name)
        for i, clause in enumerate(clauses):
            rest = f" {name} ".join(f"bool({each})" for each in clauses[:i] + clauses[i + 1 :])
            start, end = span(cursor)
            self.add("clause", "condition", start, end, rest, f"{self.text(start, end)}: without {clause}")

    def visit_branch(self, cursor, children):
        """A condition with only one clause."""
        if cursor.kind in (CursorKind.CXX_FOR_RANGE_STMT, CursorKind.FOR_STMT):
            return
        if children[0].kind == CursorKind.DECL_STMT and len(children) > 2:
            children = children[1:]
        condition = children[-1] if cursor.kind == CursorKind.DO_STMT else children[0]
        if not condition.kind.is_expression():
            return
        condition = bare(condition)
        inner = list(condition.get_children())
        if condition.kind == CursorKind.BINARY_OPERATOR and len(inner) == 2 and self.operator(*inner) in CLAUSES:
            return
        for value in ("false",) if cursor.kind in (CursorKind.WHILE_STMT, CursorKind.DO_STMT) else ("false", "true"):
            start, end = span(condition)
            words = f"if ({self.text(start, end)}) -> {value}"
            self.add("clause", "condition", start, end, value, words)

    # Cases

    def visit_switch(self, children):
        condition, body = children[-2], children[-1]
        start, end = span(condition)
        pending = list(body.get_children())
        while pending:
            cursor = pending.pop()
            if cursor.kind == CursorKind.CASE_STMT:
                label, *rest = cursor.get_children()
                pending += rest
                text = self.text_of(label)
                self.add("case", "case", start, end, text, f"switch ({self.text(start, end)}): without case {text}")

    # Constants

    def visit_literal(self, cursor):
        text = self.text_of(cursor)
        if text in ("true", "false"):
            self.replace("constant", cursor, "false" if text == "true" else "true")
        elif re.fullmatch(r"(0x[0-9a-fA-F']+|[0-9][0-9']*)[uUlL]*", text):
            value = int(re.sub(r"['uUlL]", "", text), 0)
            self.replace("constant", cursor, f"{text} + 1" if value < 10 else f"2 * {text}")

    def visit_name(self, cursor):
        declaration = cursor.referenced
        if declaration is None or declaration.kind != CursorKind.VAR_DECL or declaration.location.file is None:
            return
        if declaration.type.get_canonical().kind not in NUMBERS and "duration" not in type_of(declaration):
            return
        words = [token.spelling for token in list(declaration.get_tokens())[:3]]
        name = self.text_of(cursor)
        if "constexpr" in words and re.fullmatch(r"[\w:]+", name):
            self.replace("constant", cursor, f"2 * {name}")

    # Calls and arguments

    def visit_call(self, cursor, children):
        arguments = [each for each in cursor.get_arguments() if each is not None]
        start, end = span(cursor)
        if cursor.spelling in SYMMETRIC or end <= start or self.source[end - 1 : end] not in (b")", b"}"):
            return
        spans = [span(each) for each in arguments]
        for (a, b), one, other in zip(zip(spans, spans[1:]), arguments, arguments[1:]):
            between = self.text(a[1], b[0]).strip()
            if between != "," or type_of(one) != type_of(other) or not (start < a[0] and b[1] < end):
                continue
            texts = self.text(*a), self.text(*b)
            if texts[0] == texts[1] or not all(texts):
                continue
            changed = self.text(start, a[0]) + texts[1] + ", " + texts[0] + self.text(b[1], end)
            words = f"{self.text(start, end)}: {texts[0]} and {texts[1]} swapped"
            self.add("arguments", "expression", start, end, changed, words)

    def visit_statements(self, children):
        for child in children:
            self.drop(child)
            if child.kind in BRANCHES:
                parts = list(child.get_children())
                for part in parts[1:] if child.kind == CursorKind.IF_STMT else parts[-1:]:
                    self.drop(part)

    def drop(self, child):
        statement = bare(child)
        start, end = span(child)
        if self.source[end : end + 1] != b";":
            return
        text = self.text(start, end)
        inner = list(statement.get_children())
        isAssignment = (
            statement.kind in (CursorKind.BINARY_OPERATOR, CursorKind.COMPOUND_ASSIGNMENT_OPERATOR)
            and len(inner) == 2
            and self.operator(*inner) in ASSIGNMENTS
        )
        if statement.kind in CALLS or isAssignment:
            self.add("call", "statement", start, end + 1, "", f"without {text}")

    # Early returns

    def visit_function(self, cursor, children):
        if not children or children[-1].kind != CursorKind.COMPOUND_STMT:
            return
        isVoid = cursor.result_type.kind == TypeKind.VOID or cursor.kind in (
            CursorKind.CONSTRUCTOR,
            CursorKind.DESTRUCTOR,
        )
        value = "return;" if isVoid else "return {};"
        before = None
        for statement in children[-1].get_children():
            start, end = span(statement)
            isSame = before == CursorKind.DECL_STMT  # like a return before that
            before = statement.kind
            if isSame or statement.kind == CursorKind.RETURN_STMT or self.is_macro_at(start):
                continue
            first_line = self.text(start, end).split("\n")[0]
            self.add("return", "insertion", start, start, value, f"{cursor.spelling}: {value} before {first_line}")

    def is_macro_at(self, offset):
        return any(first <= offset < last for first, last in self.macros)


def span(cursor):
    return cursor.extent.start.offset, cursor.extent.end.offset


def bare(cursor):
    """Without the nodes that clang puts around an expression."""
    while cursor.kind == CursorKind.UNEXPOSED_EXPR:
        inner = list(cursor.get_children())
        if len(inner) != 1 or span(inner[0]) != span(cursor):
            break
        cursor = inner[0]
    return cursor


def type_of(cursor):
    spelling = cursor.type.get_canonical().spelling
    return re.sub(r"\bconst\b|&|\s", "", spelling)


def changes_of(path, shown, arguments):
    return Finder(path, shown, arguments).changes()


def compiling(path, changes, arguments, render, blame):
    """The indices of those `changes` that clang accepts. `render` makes a source of indices; `blame` says which of them
    are at an offset of it."""
    indices = set(range(len(changes)))
    unit = None
    while indices:
        text = render(sorted(indices))
        unsaved = [(path, text.decode())]
        if unit is None:
            options = TranslationUnit.PARSE_PRECOMPILED_PREAMBLE
            unit = Index.create().parse(path, [*arguments, "-w", "-ferror-limit=0"], unsaved, options)
        else:
            unit.reparse(unsaved)
        errors = [each.location for each in unit.diagnostics if each.severity >= Diagnostic.Error]
        blamed = set()
        for location in errors:
            if location.file and location.file.name == path:
                blamed |= blame(text, location.offset)
        if not blamed & indices:
            break
        indices -= blamed
    return sorted(indices)
