package io.buyerstatus.pages.mail;

import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.pages.kit.template.Templates;

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
        MessageContext telling = MessageContext.of(material);
        MailView view = MailViews.of(telling);
        return new RenderedMail(
                view.subject(), new MailText(view, telling.texts()).write(), html.render(HTML, view, telling.texts()));
    }

    @Override
    public String sms(Material material) {
        MessageContext telling = MessageContext.of(material);
        String shop = telling.shop();
        return Gsm7.spell(telling.sms(
                shop.length() <= LONGEST_SHOP
                        ? shop
                        : shop.substring(0, LONGEST_SHOP).strip()));
    }
}
