package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.MailServer;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that a mailbox keeps its sent mails in: the one that its server marks (RFC 6154), else the one that is called so. */
final class SentFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SentFolder.class);
    private static final String MARK = "\\Sent";

    /** What servers and clients call it that mark nothing. */
    private static final List<String> NAMES = List.of(
            "Sent",
            "INBOX.Sent",
            "INBOX/Sent",
            "Sent Items",
            "Sent Messages",
            "Sent Mail",
            "Gesendet",
            "INBOX.Gesendet");

    private final Session session;
    private final Store store;
    private final Folder folder;

    private SentFolder(Session session, Store store, Folder folder) {
        this.session = session;
        this.store = store;
        this.folder = folder;
    }

    static SentFolder open(Session session, MailServer server, String login, String password)
            throws MessagingException {
        Store store = new IMAPStore(session, new URLName("imap", server.host(), server.port(), null, login, password));
        store.connect(server.host(), server.port(), login, password);
        try {
            return new SentFolder(session, store, find(store));
        } catch (MessagingException | RuntimeException none) {
            store.close();
            throw none;
        }
    }

    private static Folder find(Store store) throws MessagingException {
        Folder[] all = store.getDefaultFolder().list("*");
        Optional<Folder> marked = Stream.of(all).filter(SentFolder::marked).findFirst();
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Folder> named = NAMES.stream()
                .flatMap(name ->
                        Stream.of(all).filter(folder -> folder.getFullName().equalsIgnoreCase(name)))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        Folder made = store.getFolder(NAMES.getFirst());
        if (!made.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("there is no folder for sent mails, and none can be made");
        }
        return made;
    }

    private static boolean marked(Folder folder) {
        try {
            return folder instanceof IMAPFolder imap
                    && Arrays.stream(imap.getAttributes()).anyMatch(MARK::equalsIgnoreCase);
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    Session session() {
        return session;
    }

    /** Files a mail as read. */
    void append(MimeMessage mail) throws MessagingException {
        mail.setFlag(Flags.Flag.SEEN, true);
        folder.appendMessages(new Message[] {mail});
    }

    /** Whether a mail is there. */
    boolean has(String messageId) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        try {
            return folder.search(new MessageIDTerm(messageId)).length > 0;
        } finally {
            folder.close(false);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            LOG.debug("the server was gone before the farewell");
        }
    }
}
