package io.buyerstatus.pages.mail;

import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;

/**
 * Writes the built-in messages in the reader's language, with the shop's own words where it has set them. Made once per
 * function, when it starts; safe to share between threads.
 */
public final class BuiltInMessages implements MessageRenderer {

    private static final String HTML = "mail/html";

    /** Longer names would cost a second SMS. */
    private static final int LONGEST_SHOP = 20;

    private final Templates html = Templates.html(HTML);

    @Override
    public RenderedMail mail(Material material) {
        MessageTexts texts = MessageTexts.of(material);
        MailView view = MailViews.of(texts);
        Texts words = texts.wording().texts();
        return new RenderedMail(
                view.subject(), CleanText.printable(new MailText(words).write(view)), html.render(HTML, view, words));
    }

    @Override
    public String sms(Material material) {
        MessageTexts texts = MessageTexts.of(material);
        String shop = texts.tags().shopName();
        return Gsm7.spell(CleanText.printable(texts.sms(
                shop.length() <= LONGEST_SHOP
                        ? shop
                        : CleanText.start(shop, LONGEST_SHOP).strip())));
    }
}
