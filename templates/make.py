"""Draws the templates of the program: ``python -m templates.make`` writes them beside itself.

They are plain workbooks; whoever wants another arrangement may as well change them in Excel.
"""

from pathlib import Path

from templates.fujian import fujian_import, fujian_list
from templates.hebei import hebei_form, hebei_list
from templates.ministry import mof_form, mof_list
from templates.zhejiang import zhejiang_import, zhejiang_list

TEMPLATES = (hebei_form, hebei_list, zhejiang_import, zhejiang_list, fujian_import, fujian_list, mof_form, mof_list)

if __name__ == "__main__":
    for draw in TEMPLATES:
        draw(Path(__file__).parent)
