package io.buyerstatus.pages.mail;

import io.buyerstatus.pages.mail.MailView.Colours;
import io.buyerstatus.pages.mail.MailView.Foot;
import java.util.List;
import java.util.Optional;

/**
 * A mail that a shop composed, in its frame.
 *
 * @param headline nothing where the sections begin with words
 */
record FramedMail(
        String lang,
        Colours colours,
        String subject,
        String shop,
        Optional<String> headline,
        List<MailSection> sections,
        Foot foot) {
    FramedMail {
        sections = List.copyOf(sections);
    }
}
