package io.buyerstatus.local.demo.picture;

import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo shop's papers: a real PDF for whatever number is asked for, from where a real shop's would be fetched. */
public final class DemoPapers implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/papers";

    private static final Pattern NAME = Pattern.compile(Pattern.quote(PATH) + "/([A-Za-z0-9-]{1,60})\\.pdf");

    /** Where the site shows a paper, by its number. */
    public static String path(String number) {
        return PATH + "/" + number + ".pdf";
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        Matcher name = NAME.matcher(request.path());
        if (!name.matches()) {
            return LocalResponse.text(404, "the demo shop has no such paper");
        }
        byte[] pdf = PlainPdf.of(List.of(
                "Nordlicht Keramik",
                "",
                name.group(1),
                "",
                "Diese Seite gehört zum Demo-Shop: Sie ist ein echtes PDF und keine echte Rechnung.",
                "This page belongs to the demo shop: a real PDF, and no real invoice."));
        return new LocalResponse(200, Map.of("content-type", "application/pdf"), pdf);
    }
}
