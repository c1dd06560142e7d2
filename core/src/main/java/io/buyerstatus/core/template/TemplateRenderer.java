package io.buyerstatus.core.template;

import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;

/**
 * Port to what fills templates. Preview, test and sending call it alike. It throws nothing: what was saved was checked, and what an order
 * does not know is filled by its tag's fallback.
 */
public interface TemplateRenderer {

    /** A mail. The text says what the HTML says. */
    RenderedMail mail(Template template, TemplateOccasion occasion);

    /** An SMS's text: at most 1,600 characters, GSM-7 where its words allow. */
    String sms(Template template, TemplateOccasion occasion);
}
