package io.buyerstatus.pages.template.save;

import io.buyerstatus.core.template.syntax.Problem.Severity;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something in HTML that readers or their mail programs do not bear.
 *
 * @param id by which it is known
 * @param source where it is said
 * @param selector of the elements that break it; where it is about styles, of those whose style is looked at
 * @param style what must not stand in a style; matches everything where the selector says all
 * @param sample a template that breaks it
 */
record LintRule(
        String id, Severity severity, String source, String selector, Pattern style, String message, String sample) {
    private static final String CANIEMAIL = "https://www.caniemail.com/features/";
    private static final String HTML = "https://html.spec.whatwg.org/multipage/";
    private static final String GMAIL = "https://developers.google.com/workspace/gmail/design/css";
    private static final String WCAG = "https://www.w3.org/TR/WCAG22/";
    private static final Pattern ANY = Pattern.compile("");

    static final List<LintRule> ALL = List.of(
            error("script", HTML + "scripting.html", "script", "no mail program runs scripts", "<script>x</script>"),
            error(
                    "form",
                    CANIEMAIL + "html-form/",
                    "form, input, select, textarea",
                    "Outlook for Windows shows no forms, and elsewhere they look like fraud",
                    "<form></form>"),
            error("svg", CANIEMAIL + "html-svg/", "svg", "Gmail and Outlook leave SVG out: use a PNG", "<svg></svg>"),
            error(
                    "frame",
                    HTML + "iframe-embed-object.html",
                    "iframe, frame, object, embed",
                    "frames are not shown",
                    "<iframe></iframe>"),
            error(
                    "linked-style",
                    CANIEMAIL + "html-link/",
                    "link[rel=stylesheet]",
                    "Gmail loads no style sheets: put it into a <style>",
                    "<link rel=\"stylesheet\" href=\"https://x.example/a.css\">"),
            error(
                    "base",
                    HTML + "semantics.html",
                    "base",
                    "an address must be whole",
                    "<base href=\"https://x.example\">"),
            error(
                    "refresh",
                    HTML + "semantics.html",
                    "meta[http-equiv=refresh]",
                    "a mail cannot lead elsewhere by itself",
                    "<meta http-equiv=\"refresh\" content=\"0\">"),
            error(
                    "handler",
                    HTML + "webappapis.html",
                    "[onclick], [onload], [onerror], [onmouseover], [onfocus], [onsubmit]",
                    "no mail program runs scripts",
                    "<p onclick=\"x()\">x</p>"),
            error(
                    "script-address",
                    "https://www.rfc-editor.org/rfc/rfc3986",
                    "[href~=(?i)^\\s*(javascript|vbscript|data|file):]",
                    "the address is none that can be opened",
                    "<a href=\"javascript:x()\">x</a>"),
            error(
                    "relative-address",
                    "https://www.rfc-editor.org/rfc/rfc3986",
                    "a[href~=^[./?a-z0-9_-]+$]:not([href*=:]):not([href^=\\[])",
                    "the address must begin with https://",
                    "<a href=\"/shop\">x</a>"),
            error(
                    "relative-picture",
                    "https://www.rfc-editor.org/rfc/rfc3986",
                    "img:not([src~=(?i)^(https?:|cid:)])",
                    "the picture's address must begin with https://",
                    "<img src=\"logo.png\" alt=\"x\">"),
            error(
                    "empty-link",
                    WCAG + "#link-purpose-in-context",
                    "a[href~=^\\s*#?\\s*$]",
                    "the link leads nowhere",
                    "<a href=\"#\">x</a>"),
            warning(
                    "insecure-picture",
                    "https://www.w3.org/TR/mixed-content/",
                    "img[src~=(?i)^http:]",
                    "Gmail and others warn of pictures without https",
                    "<img src=\"http://x.example/a.png\" alt=\"x\">"),
            warning(
                    "insecure-link",
                    "https://www.w3.org/TR/mixed-content/",
                    "a[href~=(?i)^http:]",
                    "the link is not encrypted",
                    "<a href=\"http://x.example\">x</a>"),
            warning(
                    "alt",
                    WCAG + "#non-text-content",
                    "img:not([alt])",
                    "while pictures are off nothing stands here: write alt",
                    "<img src=\"https://x.example/a.png\">"),
            warning(
                    "link-without-words",
                    WCAG + "#link-purpose-in-context",
                    "a[href]:not(:has(img)):matchesWholeOwnText(^\\s*$):not(:has(*))",
                    "the link has no words",
                    "<a href=\"https://x.example\"></a>"),
            warning(
                    "wide",
                    CANIEMAIL + "css-width/",
                    "table[width~=^(6[5-9]\\d|[7-9]\\d\\d|\\d{4,})(px)?$], img[width~=^(6[5-9]\\d|[7-9]\\d\\d|\\d{4,})(px)?$]",
                    "wider than 640 it must be scrolled",
                    "<table width=\"800\"></table>"),
            warning(
                    "table-role",
                    WCAG + "#info-and-relationships",
                    "table:not([role]):not(:has(th))",
                    "screen readers read the table out: write role=\"presentation\"",
                    "<table><tr><td>x</td></tr></table>"),
            warning(
                    "video",
                    CANIEMAIL + "html-video/",
                    "video, audio",
                    "Gmail and Outlook do not play it",
                    "<video></video>"),
            warning(
                    "webp",
                    CANIEMAIL + "image-webp/",
                    "img[src~=(?i)\\.webp($|\\?)], img[src~=(?i)\\.avif($|\\?)]",
                    "Outlook for Windows does not show it: use JPEG or PNG",
                    "<img src=\"https://x.example/a.webp\" alt=\"x\">"),
            warning("marquee", HTML + "obsolete.html", "marquee, blink, font", "is obsolete", "<font>x</font>"),
            style(
                    "flex",
                    "css-display-flex/",
                    "display\\s*:\\s*(inline-)?flex",
                    "Outlook for Windows knows no flex layout: use a table",
                    "display:flex"),
            style(
                    "grid",
                    "css-display-grid/",
                    "display\\s*:\\s*(inline-)?grid",
                    "Outlook for Windows knows no grid layout: use a table",
                    "display:grid"),
            style(
                    "position",
                    "css-position/",
                    "position\\s*:\\s*(absolute|fixed|sticky|relative)",
                    "Gmail and Outlook leave positions out",
                    "position:absolute"),
            style(
                    "background-picture",
                    "css-background-image/",
                    "background(-image)?\\s*:[^;]*url\\(",
                    "Outlook for Windows shows no background picture",
                    "background-image:url(https://x.example/a.png)"),
            style(
                    "gradient",
                    "css-linear-gradient/",
                    "gradient\\(",
                    "Outlook for Windows shows no gradient: set a colour before it",
                    "background:linear-gradient(red,blue)"),
            style(
                    "rounded",
                    "css-border-radius/",
                    "border-radius\\s*:",
                    "Outlook for Windows shows corners that are not round",
                    "border-radius:8px"),
            style(
                    "shadow",
                    "css-box-shadow/",
                    "box-shadow\\s*:",
                    "Outlook for Windows shows no shadow",
                    "box-shadow:0 0 2px"),
            style(
                    "opacity",
                    "css-opacity/",
                    "(?<![-\\w])opacity\\s*:",
                    "Outlook for Windows shows it opaque",
                    "opacity:.5"),
            style(
                    "animation",
                    "css-animation/",
                    "(animation|transition)(-\\w+)?\\s*:",
                    "Gmail and Outlook do not move anything",
                    "animation:x 1s"),
            style(
                    "transform",
                    "css-transform/",
                    "(?<![-\\w])transform\\s*:",
                    "Gmail and Outlook do not turn anything",
                    "transform:rotate(1deg)"),
            style(
                    "variable",
                    "css-variables/",
                    "var\\(|(?<![\\w-])--[\\w-]+\\s*:",
                    "Gmail and Outlook know no variables",
                    "color:var(--x)"),
            style(
                    "object-fit",
                    "css-object-fit/",
                    "object-fit\\s*:",
                    "Outlook for Windows stretches the picture",
                    "object-fit:cover"),
            style(
                    "web-font",
                    "css-at-font-face/",
                    "@font-face|fonts\\.googleapis",
                    "Gmail and Outlook load no fonts: name others behind it",
                    "font-face"),
            style(
                    "important",
                    "https",
                    "!important",
                    "in an element's own style it also beats the colours of dark mode",
                    "color:red !important"));

    private static LintRule error(String id, String source, String selector, String message, String sample) {
        return new LintRule(id, Severity.ERROR, source, selector, ANY, message, sample);
    }

    private static LintRule warning(String id, String source, String selector, String message, String sample) {
        return new LintRule(id, Severity.WARNING, source, selector, ANY, message, sample);
    }

    private static LintRule style(String id, String feature, String style, String message, String sample) {
        String html = feature.contains("font-face")
                ? "<style>@font-face{font-family:x}</style>"
                : "<p style=\"" + sample + "\">x</p>";
        return new LintRule(
                id,
                Severity.WARNING,
                feature.equals("https") ? GMAIL : CANIEMAIL + feature,
                "[style], style",
                Pattern.compile(style, Pattern.CASE_INSENSITIVE),
                message,
                html);
    }
}
