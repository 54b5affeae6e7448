"""A Markdown document as markdown-it-py understands it, GitHub's flavour, as JSON: `markdown.py FILE`.

Each block that holds text: what kind it is, how deep in lists it stands, and its text as a reader sees it.
"""

import json
import sys

from markdown_it import MarkdownIt

with open(sys.argv[1], encoding="utf-8") as file:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(file.read())


def seen(inline):
    text = ""
    for token in inline.children:
        if token.type in ("text", "code_inline"):
            text += token.content
        elif token.type in ("hardbreak", "softbreak"):
            text += "\n"
        elif token.type == "html_inline":
            text += "\n" if token.content == "<br>" else token.content
        elif token.type == "image":
            # What a reader hears instead of the picture: its content is not unescaped yet.
            text += f"[{seen(token)}|{token.attrs['src']}]"
    return text


blocks = []
stack = []
for token in tokens:
    if token.nesting == 1:
        stack.append(token.tag)
    elif token.nesting == -1:
        stack.pop()
    elif token.type == "inline":
        marks = [child.type for child in token.children if child.nesting == 1]
        blocks.append({"kind": stack[-1], "depth": stack.count("li"), "text": seen(token), "marks": marks})
    else:
        blocks.append({"kind": token.type, "depth": stack.count("li"), "text": token.content, "marks": []})
print(json.dumps(blocks))
