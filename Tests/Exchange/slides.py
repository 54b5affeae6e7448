"""What python-pptx finds in a presentation, as JSON: `slides.py FILE`."""

import json
import sys

from pptx import Presentation

deck = Presentation(sys.argv[1])
slides = []
for slide in deck.slides:
    shapes = []
    for shape in slide.shapes:
        texts = []
        if shape.has_text_frame:
            texts = [p.text for p in shape.text_frame.paragraphs]
        rows = []
        if shape.has_table:
            rows = [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]
        shapes.append(
            {
                "id": shape.shape_id,
                "name": shape.name,
                "kind": str(shape.shape_type),
                "about": shape._element.xpath("string(.//p:cNvPr/@descr)"),
                "texts": texts,
                "rows": rows,
                "left": shape.left,
                "top": shape.top,
                "right": None if shape.left is None else shape.left + shape.width,
                "bottom": None if shape.top is None else shape.top + shape.height,
            }
        )
    slides.append(
        {
            "title": slide.shapes.title.text_frame.text if slide.shapes.title is not None else "",
            "notes": slide.notes_slide.notes_text_frame.text,
            "shapes": shapes,
        }
    )
print(json.dumps({"width": deck.slide_width, "height": deck.slide_height, "slides": slides}))
