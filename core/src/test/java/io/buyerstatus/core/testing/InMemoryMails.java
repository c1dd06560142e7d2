package io.buyerstatus.core.testing;

import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.KeptOriginals;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.inbound.RawMails;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mails that came in, in memory. */
public final class InMemoryMails implements MailStore, RawMails, KeptOriginals {
    private record Key(ShopId shop, MailId id) {}

    private final Set<Map.Entry<OrderKey, MailId>> links = new HashSet<>();
    private final Map<Key, KeptMail> kept = new HashMap<>();
    private final Map<Key, HeldMail> held = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, byte[]> objects = new HashMap<>();

    /** Lays a mail down, as the service does. */
    public synchronized void arrives(String object, byte[] raw) {
        objects.put(object, raw.clone());
    }

    /** The names of all that lies there. */
    public synchronized List<String> objects() {
        return objects.keySet().stream().sorted().toList();
    }

    @Override
    public synchronized Optional<byte[]> arrived(String object) {
        return Optional.ofNullable(objects.get(object)).map(byte[]::clone);
    }

    @Override
    public synchronized void takenIn(String object) {
        objects.put(object, new byte[0]);
    }

    @Override
    public synchronized void keep(ShopId shop, MailId id, byte[] raw) {
        objects.put(mail(shop, id).getPath(), raw.clone());
    }

    @Override
    public synchronized void keep(ShopId shop, MailId id, int number, DocumentType type, byte[] file) {
        objects.put(mail(shop, id).getPath() + "/" + number + "." + type.extension(), file.clone());
    }

    @Override
    public synchronized void keep(KeptMail mail) {
        kept.put(new Key(mail.shop(), mail.id()), mail);
    }

    @Override
    public synchronized void link(OrderKey order, MailId mail) {
        links.add(Map.entry(order, mail));
    }

    /** Which mails are about which orders. */
    public synchronized Set<Map.Entry<OrderKey, MailId>> links() {
        return Set.copyOf(links);
    }

    @Override
    public synchronized Optional<KeptMail> find(ShopId shop, MailId id) {
        return Optional.ofNullable(kept.get(new Key(shop, id)));
    }

    @Override
    public synchronized void hold(HeldMail mail) {
        held.putIfAbsent(new Key(mail.shop(), mail.id()), mail);
    }

    @Override
    public synchronized Optional<HeldMail> held(ShopId shop, MailId id) {
        return Optional.ofNullable(held.get(new Key(shop, id)));
    }

    @Override
    public synchronized List<HeldMail> newest(ShopId shop, int limit) {
        return held.values().stream()
                .filter(mail -> mail.shop().equals(shop))
                .sorted(Comparator.comparing(HeldMail::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean replace(HeldMail next) {
        Key key = new Key(next.shop(), next.id());
        boolean current = Optional.ofNullable(held.get(key))
                .filter(before -> before.revision() == next.revision() - 1)
                .isPresent();
        if (current) {
            held.put(key, next);
        }
        return current;
    }

    @Override
    public synchronized boolean count(ShopId shop, String what, LocalDate day, int most) {
        return counts.merge(shop + " " + what + " " + day, 1, Integer::sum) <= most;
    }

    @Override
    public URI mail(ShopId shop, MailId id) {
        return URI.create("https://mails.example/" + shop + "/" + id);
    }

    @Override
    public URI file(ShopId shop, MailId id, int number, MailFile file) {
        return URI.create(mail(shop, id) + "/" + number);
    }
}
