package guide.tests;

import java.util.List;
import java.util.stream.Stream;

/// Attacks on other people's browsers.
final class HostileTexts {

    private HostileTexts() {}

    static List<String> all() {
        return Stream.of(markup(), markdown(), schemes().map("[x](%s)"::formatted))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> markup() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<ScRiPt src=//a.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<img/src=\"x\"/onerror=\"alert(1)\">",
                "<svg onload=alert(1)>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<math href=\"javascript:alert(1)\">x</math>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"data:text/html,<script>alert(1)</script>\">",
                "<embed src=\"javascript:alert(1)\">",
                "<form action=\"javascript:alert(1)\"><button>x",
                "<details open ontoggle=alert(1)>",
                "<body onload=alert(1)>",
                "<a href=\"#\" onclick=\"alert(1)\">x</a>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>*{background:url(javascript:alert(1))}</style>",
                "<link rel=stylesheet href=//a.example/x.css>",
                "<base href=//a.example/>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<!--><script>alert(1)</script-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "\"><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "</textarea><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "<p style=\"position:fixed;inset:0\">x</p>",
                "<input autofocus onfocus=alert(1)>",
                "<video><source onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">");
    }

    private static Stream<String> markdown() {
        return Stream.of(
                "![x](https://a.example/pixel.png)",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](x)",
                "[x](https://a.example/ \"t\" onclick=\"alert(1)\")",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "[<img src=x onerror=alert(1)>](https://a.example/)",
                "`<script>alert(1)</script>`",
                "```\"><script>alert(1)</script>\nx\n```",
                "    <script>alert(1)</script>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "<https://a.example/\"onmouseover=alert(1)//>",
                "# <script>alert(1)</script>",
                "> <script>alert(1)</script>",
                "- <script>alert(1)</script>",
                "*<script>*alert(1)*</script>*",
                "\u202egnp.exe",
                "[\u202etxt.exe](https://a.example/)",
                "a \u2066b");
    }

    /// One URL in many spellings.
    static Stream<String> schemes() {
        return Stream.of(
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "jAvAsCrIpT:alert(1)",
                "javascript&colon;alert(1)",
                "javascript&#58;alert(1)",
                "javascript&#x3a;alert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript:alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "java&#10;script:alert(1)",
                "java&#x09;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#32;javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "java\rscript:alert(1)",
                "\u0001javascript:alert(1)",
                " javascript:alert(1)",
                "\u00a0javascript:alert(1)",
                "\u200bjavascript:alert(1)",
                "javascript\uff1aalert(1)",
                "%6aavascript:alert(1)",
                "javascript%3aalert(1)",
                "javascript://a.example/%0aalert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                "feed:javascript:alert(1)",
                "view-source:javascript:alert(1)",
                "blob:https://a.example/x",
                "file:///etc/passwd");
    }
}
