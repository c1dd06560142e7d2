package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.pages.buyer.access.AccessView.Form;
import io.buyerstatus.pages.buyer.access.AccessView.Section;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lets the holder of a private link prove that the order is theirs: the postcode, for the addresses alone, or a code that is sent
 * to the buyer, for everything.
 *
 * @param postcode whether a postcode can still show something
 * @param reach where a code would be sent; nothing where the order has neither address nor number
 * @param sent whether a code was just sent, so that its field is shown
 */
public record VerifyPage(boolean postcode, Optional<MaskedContact> reach, boolean sent, Optional<FormError> trouble) {

    /** The page after too much failed from a network: nothing to fill in, since nothing would be looked at. */
    public static VerifyPage locked() {
        return new VerifyPage(false, Optional.empty(), false, Optional.of(FormError.LOCKED));
    }

    /** Where it can be read again, with the field for the code where it has one. */
    String path(FormContext scene) {
        return scene.path(BuyerUrls.VERIFY) + (entering() ? "?sent=1" : "");
    }

    private boolean entering() {
        return sent || trouble.filter(FormError.WRONG_CODE::equals).isPresent();
    }

    AccessView view(FormContext scene, PageFrame shell) {
        Texts texts = Texts.in(scene.language());
        return new AccessView(
                shell,
                scene.number().map(number -> texts.get("hero.order", Map.of("number", number))),
                texts.get("verify.title"),
                Optional.of(texts.get("verify.lead")),
                Optional.empty(),
                FormError.alert(trouble, texts).or(() -> withoutField(texts)),
                trouble.filter(FormError.LOCKED::equals).isPresent() ? List.of() : sections(scene, texts),
                List.of(new Link(texts.get("back.to.order"), scene.path(BuyerUrls.ORDER))));
    }

    /** The last of too many wrong postcodes: the form that would say so is gone. */
    private Optional<String> withoutField(Texts texts) {
        return postcode ? Optional.empty() : FormError.error(trouble, texts, FormError.WRONG_POSTCODE);
    }

    private List<Section> sections(FormContext scene, Texts texts) {
        boolean entering = entering();
        List<Section> sections = new ArrayList<>();
        reach.filter(where -> entering).ifPresent(where -> sections.add(enter(scene, texts, where)));
        reach.filter(where -> entering).ifPresent(where -> sections.add(send(scene, texts, where, true)));
        if (postcode) {
            sections.add(byPostcode(scene, texts, entering));
        }
        reach.filter(where -> !entering).ifPresent(where -> sections.add(send(scene, texts, where, false)));
        if (sections.isEmpty()) {
            sections.add(Section.of("none", texts.get("verify.none.title"), texts.get("verify.none.text")));
        }
        return sections;
    }

    private Section byPostcode(FormContext scene, Texts texts, boolean second) {
        Form form = Form.of(
                        "postcode",
                        scene.path(BuyerUrls.VERIFY),
                        texts.get("verify.postcode.button"),
                        FormFields.postcode(texts))
                .failing(FormError.error(trouble, texts, FormError.WRONG_POSTCODE, FormError.INCOMPLETE));
        return Section.of("by-postcode", texts.get("verify.postcode.title"), texts.get("verify.postcode.text"))
                .with(second ? form.lessImportant() : form);
    }

    private Section enter(FormContext scene, Texts texts, MaskedContact where) {
        Form form = Form.of(
                        "code", scene.path(BuyerUrls.VERIFY), texts.get("verify.code.button"), FormFields.code(texts))
                .failing(FormError.error(trouble, texts, FormError.WRONG_CODE));
        String told = texts.get(where.key("verify.code.sent"), Map.of("to", where.shown()));
        return Section.of("by-code", texts.get("verify.code.enter"), told).with(form);
    }

    private Section send(FormContext scene, Texts texts, MaskedContact where, boolean again) {
        Form form = Form.of(
                "send", scene.path(BuyerUrls.CODE), texts.get(again ? "verify.code.again" : "verify.code.send"));
        String title = texts.get(again ? "verify.code.missing" : "verify.code.title");
        String text = again
                ? texts.get(where.key("verify.code.look"))
                : texts.get(where.key("verify.code.text"), Map.of("to", where.shown()));
        return Section.of("send-code", title, text).with(postcode || again ? form.lessImportant() : form);
    }
}
