package io.buyerstatus.core.document.attachment;

import io.buyerstatus.core.document.AttachmentResult;
import io.buyerstatus.core.document.AttachmentSource;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.template.AttachmentRule;
import java.util.ArrayList;
import java.util.List;

/** All that a template's rules bring along: complete, or not at all. */
public sealed interface AttachedFiles {
    /** How many bytes a mail's files have together, before they are encoded; many mailboxes refuse a mail of more than 20 MB. */
    int MOST_BYTES = 10 * 1024 * 1024;

    /**
     * All of them.
     *
     * @param files what goes out with the mail
     * @param links names of what is too large, alone or together with the others: it is on the order's page
     */
    record Complete(List<Attachment> files, List<String> links) implements AttachedFiles {
        public Complete {
            files = List.copyOf(files);
            links = List.copyOf(links);
        }
    }

    /** Something is missing: what, and why, for people. */
    record Missing(String what) implements AttachedFiles {}

    /**
     * Fetches what the rules say for a mail, in their order; nothing is fetched after the first that is missing.
     */
    static AttachedFiles of(AttachmentSource source, AttachmentSource.Bringing mail, List<AttachmentRule> rules) {
        List<Attachment> files = new ArrayList<>();
        List<String> links = new ArrayList<>();
        int bytes = 0;
        for (AttachmentRule rule : rules) {
            switch (source.fetch(mail, rule)) {
                case AttachmentResult.NotYet(String what) -> {
                    return new Missing(what);
                }
                case AttachmentResult.Never(String why) -> {
                    return new Missing(why);
                }
                case AttachmentResult.TooLarge(String name) -> links.add(name);
                case AttachmentResult.Found(Attachment file) -> {
                    if (bytes + file.size() > MOST_BYTES) {
                        links.add(file.fileName());
                    } else {
                        bytes += file.size();
                        files.add(file);
                    }
                }
            }
        }
        return new Complete(files, links);
    }
}
