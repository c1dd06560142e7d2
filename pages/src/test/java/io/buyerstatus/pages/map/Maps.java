package io.buyerstatus.pages.map;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Maps as a page has them. */
final class Maps {

    private static final Wording WORDING = Wording.of(PageLanguage.ENGLISH, ZoneId.of("Europe/Berlin"));
    private static final Templates TEMPLATES = Templates.html("order/map");
    private static final Pattern SVG = Pattern.compile("(?s)<svg.*</svg>");

    private Maps() {}

    /** What the template of a parcel sees. */
    private record Card(MapView map) {}

    static Optional<MapView> view(Order order) {
        return new MapViews(WORDING).of(order).map(MapViews.Shown::map);
    }

    static String html(MapView map) {
        return TEMPLATES.render("order/map", new Card(map), Texts.in(PageLanguage.ENGLISH));
    }

    static String svg(MapView map) {
        Matcher svg = SVG.matcher(html(map));
        if (!svg.find()) {
            throw new IllegalArgumentException("no picture");
        }
        return svg.group();
    }

    /** Read as XML, which forgives nothing. */
    static Document parsed(MapView map) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg(map))));
    }
}
