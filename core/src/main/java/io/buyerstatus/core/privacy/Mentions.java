package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.privacy.DeadLetters.Letter;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Set;

/** Whom a dead letter is about, as far as it says. */
public sealed interface Mentions {
    /** Whether that was erased in a shop. */
    boolean erased(ShopId shop, ErasureRegister.Entries register, Letter letter);

    /** An order, as its shop system calls it. Whose addresses stand in it does not matter: whoever was erased may order again. */
    record OfOrder(ConnectionId connection, String subject) implements Mentions {
        @Override
        public boolean erased(ShopId shop, ErasureRegister.Entries register, Letter letter) {
            return register.has(OrderKey.of(shop, connection, subject));
        }
    }

    /** People, as a mail or a report of one names them. What came after they were erased is theirs anew. */
    record OfPeople(Set<EmailAddress> addresses) implements Mentions {
        public OfPeople {
            addresses = Set.copyOf(addresses);
        }

        @Override
        public boolean erased(ShopId shop, ErasureRegister.Entries register, Letter letter) {
            return addresses.stream().anyMatch(address -> register.erasedAt(address)
                    .filter(at -> !letter.sentAt().isAfter(at))
                    .isPresent());
        }
    }
}
