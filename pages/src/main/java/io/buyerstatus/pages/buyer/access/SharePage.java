package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.pages.buyer.access.AccessView.Form;
import io.buyerstatus.pages.buyer.access.AccessView.Section;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the buyer share the order's progress with others, and end that [SH-22].
 *
 * @param shared the link that others may have, if there is one
 * @param done what the buyer just did
 */
public record SharePage(Optional<URI> shared, Optional<Done> done) {

    /** What was just done. */
    public enum Done {
        MADE,
        REVOKED
    }

    AccessView view(FormContext scene, PageFrame shell) {
        Texts texts = Texts.in(scene.language());
        List<Section> sections = new ArrayList<>();
        shared.ifPresentOrElse(link -> sections.add(link(scene, texts, link)), () -> sections.add(make(scene, texts)));
        sections.add(Section.of("seen", texts.get("share.seen.title"), texts.get("share.seen.text"))
                .listing(List.of(
                        texts.get("share.hidden.person"),
                        texts.get("share.hidden.money"),
                        texts.get("share.hidden.tracking"),
                        texts.get("share.hidden.messages"))));
        shared.ifPresent(link -> sections.add(revoke(scene, texts)));
        return new AccessView(
                shell,
                scene.number().map(number -> texts.get("hero.order", Map.of("number", number))),
                texts.get("share.title"),
                Optional.of(texts.get("share.lead")),
                done.map(what -> texts.get(
                        switch (what) {
                            case MADE -> "share.made";
                            case REVOKED -> "share.revoked";
                        })),
                Optional.empty(),
                sections,
                List.of(new Link(texts.get("back.to.order"), scene.path(BuyerUrls.ORDER))));
    }

    private static Section make(FormContext scene, Texts texts) {
        return Section.of("make", texts.get("share.make.title"), texts.get("share.make.text"))
                .with(Form.of("make", scene.path(BuyerUrls.SHARE), texts.get("share.make.button"))
                        .doing("make"));
    }

    /** The link is in a field, since every browser knows how to copy from one; and in a mail for the browsers that do not. */
    private static Section link(FormContext scene, Texts texts, URI link) {
        Map<String, String> places = Map.of("shop", PageFrames.name(scene.settings()), "link", link.toString());
        String mail = "mailto:?subject=" + encoded(texts.get("share.mail.subject", Map.of("shop", places.get("shop"))))
                + "&body=" + encoded(texts.get("share.mail.body", places));
        return Section.of("shared-link", texts.get("share.link.title"), texts.get("share.link.text"))
                .showing(FormFields.copied(texts.get("share.link.label"), link))
                .with(new Link(texts.get("share.mail"), mail));
    }

    private static Section revoke(FormContext scene, Texts texts) {
        return Section.of("revoke", texts.get("share.revoke.title"), texts.get("share.revoke.text"))
                .foldedUnder(texts.get("share.revoke.open"))
                .with(Form.of("revoke", scene.path(BuyerUrls.SHARE), texts.get("share.revoke.button"))
                        .doing("revoke")
                        .lessImportant());
    }

    /** RFC 6068 knows no plus for a space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
