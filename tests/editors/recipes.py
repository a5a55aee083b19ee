#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the commands that README.md has for editors, and what editors/ tells those that Debian has not, Helix and VS
Code, as these would run it."""

import json
import re
import subprocess
import sys
import tomllib

EDITORS = sys.argv[1]
TEXT = "The ferry to Ærø was late — ill. Nobody was surprised.\n\nA new ferry would cost\nmore."
SUMMARY = "The ferry to Ærø was late — ill.\nNobody was surprised.\nA new ferry would cost more."


def expect(name, wanted, got):
    print("ok" if wanted == got else f"FAILED {name}\n    wanted: {wanted!r}\n    there is: {got!r}")


def run(command, text):
    """The status and what is printed on both outputs; a text is for the shell, as for Helix, a list is not."""
    done = subprocess.run(command, shell=isinstance(command, str), input=text, capture_output=True, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def strings(tree):
    """All strings in a tree of tables and lists."""
    if isinstance(tree, str):
        yield tree
    else:
        for part in tree.values() if isinstance(tree, dict) else tree:
            yield from strings(part)


def filters():
    """What editors replace a text by, where they know no better than to take all that is printed."""
    with open(f"{EDITORS}/../README.md", encoding="utf-8") as file:
        section = file.read().partition("**In an editor**")[2].partition("\n**")[0]
    commands = sorted(set(re.findall(r"(?<![.\w])summarize -[^`]*", section)))
    expect("README.md: commands", True, len(commands) > 0)
    for command in commands:
        expect(f"{command}: no newline", (0, SUMMARY, ""), run(command, TEXT))
        expect(f"{command}: a newline", (0, SUMMARY + "\n", ""), run(command, TEXT + "\n"))
        expect(f"{command}: nothing", (0, "", ""), run(command, ""))
        for wrong in "-n many", "--max-memory 1":
            status, shown, said = run(f"{command} {wrong}", TEXT)
            expect(f"{command} {wrong}", (True, "", True), (status > 0, shown, said.startswith("summarize: ")))


def helix():
    with open(f"{EDITORS}/helix/config.toml", "rb") as file:
        keys = tomllib.load(file)["keys"]
    expect("helix: modes", ["normal", "select"], sorted(keys))
    expect("helix: the same in both", keys["normal"], keys["select"])
    commands = [text.removeprefix(":pipe ") for text in strings(keys["normal"]) if text.startswith(":pipe ")]
    expect("helix: commands", 2, len(commands))
    for command in commands:
        expect(f"helix: {command}", (0, SUMMARY, ""), run(command, TEXT))
        expect(f"helix: {command}, with a newline", (0, SUMMARY + "\n", ""), run(command, TEXT + "\n"))


def vscode():
    with open(f"{EDITORS}/vscode/tasks.json", encoding="utf-8") as file:
        tasks = json.load(file)
    values = {f"${{input:{entry['id']}}}": entry["default"] for entry in tasks["inputs"]}
    values["${file}"] = "-a file's name.txt"
    with open(values["${file}"], "w", encoding="utf-8") as file:
        file.write(TEXT)
    expect("vscode: tasks", 2, len(tasks["tasks"]))
    for task in tasks["tasks"]:
        expect(f"vscode: {task['label']}: no shell", "process", task["type"])
        words = [values.get(word, word) for word in task["args"]]
        status, shown, said = run([task["command"], *words], None)
        expect(f"vscode: {task['label']}", (0, ""), (status, said))
        for part in "The ferry to Ærø was late — ill.", "Nobody was surprised.":
            expect(f"vscode: {task['label']}: {part}", True, part in re.sub("\033[^m]*m", "", shown))


filters()
helix()
vscode()
