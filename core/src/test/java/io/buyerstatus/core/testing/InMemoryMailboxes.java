package io.buyerstatus.core.testing;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.login.KeptToken;
import io.buyerstatus.core.mailbox.login.KeptTokens;
import io.buyerstatus.core.mailbox.login.MailboxSignIn;
import io.buyerstatus.core.mailbox.login.MailboxSignIns;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mailboxes and what is known of them, in memory. */
public final class InMemoryMailboxes implements Mailboxes, MailboxStates, MailboxTrials, KeptTokens, MailboxSignIns {
    private record Key(ShopId shop, MailboxId id) {}

    private final Map<Key, Mailbox> mailboxes = new HashMap<>();
    private final Map<Key, SealedSecret> passwords = new HashMap<>();
    private final Map<Key, MailboxTrial> trials = new HashMap<>();
    private final Map<Key, MailboxState> states = new HashMap<>();
    private final Map<Key, KeptToken> tokens = new HashMap<>();
    private final Map<Key, MailboxSignIn> signIns = new HashMap<>();

    @Override
    public synchronized Optional<Mailbox> find(ShopId shop, MailboxId id) {
        return Optional.ofNullable(mailboxes.get(new Key(shop, id)));
    }

    @Override
    public synchronized List<Mailbox> of(ShopId shop) {
        return mailboxes.values().stream()
                .filter(mailbox -> mailbox.shop().equals(shop))
                .sorted(Comparator.comparing(mailbox -> mailbox.id().value()))
                .toList();
    }

    @Override
    public synchronized Optional<SealedSecret> password(ShopId shop, MailboxId id) {
        return Optional.ofNullable(passwords.get(new Key(shop, id)));
    }

    @Override
    public synchronized boolean put(Mailbox mailbox, Optional<SealedSecret> password) {
        Key key = new Key(mailbox.shop(), mailbox.id());
        long stored =
                Optional.ofNullable(mailboxes.get(key)).map(Mailbox::version).orElse(0L);
        if (stored != mailbox.version() - 1) {
            return false;
        }
        mailboxes.put(key, mailbox);
        password.ifPresent(closed -> passwords.put(key, closed));
        return true;
    }

    @Override
    public synchronized void remove(ShopId shop, MailboxId id) {
        mailboxes.remove(new Key(shop, id));
        passwords.remove(new Key(shop, id));
    }

    @Override
    public synchronized MailboxState state(ShopId shop, MailboxId mailbox) {
        return states.getOrDefault(new Key(shop, mailbox), MailboxState.none(shop, mailbox));
    }

    @Override
    public synchronized boolean replace(MailboxState next) {
        if (state(next.shop(), next.mailbox()).revision() != next.revision() - 1) {
            return false;
        }
        states.put(new Key(next.shop(), next.mailbox()), next);
        return true;
    }

    @Override
    public synchronized Optional<MailboxTrial> last(ShopId shop, MailboxId mailbox) {
        return Optional.ofNullable(trials.get(new Key(shop, mailbox)));
    }

    @Override
    public synchronized boolean begin(MailboxTrial trial) {
        Key key = new Key(trial.request().shop(), trial.request().mailbox());
        boolean barred = Optional.ofNullable(trials.get(key))
                .filter(last -> last.request().id().equals(trial.request().id())
                        || !last.startedAt().isBefore(trial.startedAt().minus(MailboxTrial.PAUSE)))
                .isPresent();
        if (!barred) {
            trials.put(key, trial);
        }
        return !barred;
    }

    @Override
    public synchronized void end(MailboxTrial ended) {
        trials.computeIfPresent(
                new Key(ended.request().shop(), ended.request().mailbox()),
                (key, last) -> last.request().id().equals(ended.request().id()) ? ended : last);
    }

    @Override
    public synchronized KeptToken token(ShopId shop, MailboxId mailbox) {
        return tokens.getOrDefault(new Key(shop, mailbox), KeptToken.none(shop, mailbox));
    }

    @Override
    public synchronized boolean replace(KeptToken next) {
        if (token(next.shop(), next.mailbox()).revision() != next.revision() - 1) {
            return false;
        }
        tokens.put(new Key(next.shop(), next.mailbox()), next);
        return true;
    }

    @Override
    public synchronized Optional<MailboxSignIn> signIn(ShopId shop, MailboxId mailbox) {
        return Optional.ofNullable(signIns.get(new Key(shop, mailbox)));
    }

    @Override
    public synchronized boolean replace(MailboxSignIn next) {
        long stored =
                signIn(next.shop(), next.mailbox()).map(MailboxSignIn::revision).orElse(0L);
        if (stored != next.revision() - 1) {
            return false;
        }
        signIns.put(new Key(next.shop(), next.mailbox()), next);
        return true;
    }
}
