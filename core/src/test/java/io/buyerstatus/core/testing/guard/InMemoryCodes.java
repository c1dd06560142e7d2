package io.buyerstatus.core.testing.guard;

import io.buyerstatus.core.access.code.CodeStore;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryLedger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes in memory, with their messages in a ledger. */
public final class InMemoryCodes implements CodeStore {
    private record Row(Issued code, int tries, boolean used) {
        boolean usable(Instant now) {
            return !used && tries < TRIES && code.expiresAt().isAfter(now);
        }
    }

    private final InMemoryLedger ledger;
    private final Map<CodeId, Row> rows = new HashMap<>();

    public InMemoryCodes(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public synchronized void issue(Issued code, Message message) {
        if (rows.putIfAbsent(code.id(), new Row(code, 0, false)) != null) {
            throw new IllegalStateException("the code was issued already");
        }
        ledger.create(message);
    }

    @Override
    public synchronized boolean prolong(Issued code, Message message, Instant now) {
        Optional<Row> usable = row(code.order().shop(), code.id()).filter(row -> row.usable(now));
        usable.ifPresent(row -> {
            rows.put(code.id(), new Row(code, row.tries(), false));
            ledger.create(message);
        });
        return usable.isPresent();
    }

    @Override
    public synchronized Optional<Issued> find(ShopId shop, CodeId id, Instant now) {
        return row(shop, id).filter(row -> row.usable(now)).map(Row::code);
    }

    @Override
    public synchronized Spent spend(ShopId shop, CodeId id, boolean right, Instant now) {
        Optional<Row> usable = row(shop, id).filter(row -> row.usable(now));
        usable.ifPresent(row -> rows.put(id, new Row(row.code(), row.tries() + 1, right)));
        return usable.map(row -> right ? Spent.RIGHT : Spent.WRONG).orElse(Spent.GONE);
    }

    private Optional<Row> row(ShopId shop, CodeId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.code().order().shop().equals(shop));
    }
}
