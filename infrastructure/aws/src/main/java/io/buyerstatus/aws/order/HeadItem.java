package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Head;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.BuyerDeclarations;
import io.buyerstatus.core.order.Milestones;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.PlannedMessages;
import io.buyerstatus.core.order.SharedSummary;
import io.buyerstatus.core.order.Stored;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Stamped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The head of an order: all of it but the purchase, the parcels, and what its buyer leaves in it. */
final class HeadItem {
    private static final String ADMITTED = "admitted";
    private static final String REFUSED = "refused";
    private static final String ERASED = "erased";

    /**
     * The version of a head that has news of parcels. Releases that know no news would drop them with their next write: this one they
     * read, and none of their writes is made under it.
     */
    static final long FOR_NOBODY = 0;

    private HeadItem() {}

    /** The item without its keys, as it is to stand. */
    static Map<String, AttributeValue> write(Order order, Stored as) {
        Stamps stamps = Stamps.empty();
        Milestones milestones = order.milestones();
        LinkState link = order.access().link();
        ItemWriter head = Schema.item()
                .number(Attributes.VERSION, as.news().isEmpty() ? as.version() : FOR_NOBODY)
                .text(Head.CONNECTION, order.source().connection().value())
                .text(Head.CHANNEL, order.source().channel().value())
                .put(Head.SUBJECT, order.source().subject(), Values::text)
                .text(Head.GLIMPSE, SharedSummary.of(order).key())
                .text(Head.EMAIL, OrderHead.digest(order.buyer()))
                .instant(Head.NEWEST, OrderHead.newest(order))
                .put(Head.NUMBER, milestones.number(), stamps.write(Values::text))
                .put(Head.LANGUAGE, milestones.language(), stamps.write(language -> Values.text(language.tag())))
                .texts(Head.PLANNED, order.messages().planned())
                .texts(Head.DEFERRED, order.messages().deferred())
                .list(Head.TO_BUYER, order.messages().toBuyer(), Values::instant)
                .list(Head.TO_SELLER, order.messages().toSeller(), Values::instant)
                .list(Head.AUTOMATED, order.messages().automated(), HeadItem::automated)
                .number(Head.LINK_GENERATION, link.generation())
                .text(Head.LINK_HASH, link.hash().value())
                .instant(Head.LINK_RENEWED, link.renewedAt())
                .list(Head.LINK_REPLACED, link.replaced(), hash -> Values.text(hash.value()));
        MilestonesForm.write(milestones, head);
        PaymentsForm.write(order.facts().payments(), head, stamps);
        head.put(
                Head.LISTED_PARCELS,
                order.facts().parcels().listed(),
                stamps.write(ids -> Values.list(ids.stream().sorted().toList(), id -> Values.text(id.value()))));
        order.access().share().ifPresent(share -> head.number(Head.SHARE_GENERATION, share.generation())
                .put(Head.SHARE_HASH, share.hash(), hash -> Values.text(hash.value())));
        if (!as.news().isEmpty()) {
            head.number(Head.VERSION_WITH_NEWS, as.version())
                    .map(
                            Head.NEWS,
                            as.news().values().stream()
                                    .collect(Collectors.toMap(
                                            said -> said.id().value(), Function.<ParcelFacts>identity())),
                            said -> Values.map(ParcelItem.write(said)));
        }
        switch (order.admission()) {
            case Admission.Pending pending -> {}
            case Admission.Admitted admitted -> head.text(Head.ADMISSION, ADMITTED);
            case Admission.Refused refused -> head.text(Head.ADMISSION, REFUSED).text(Head.RULE, refused.rule());
            case Admission.Erased erased -> head.text(Head.ADMISSION, ERASED).instant(Head.ERASED_AT, erased.at());
        }
        return stamps.into(head).item();
    }

    private static AttributeValue automated(PlannedMessages.Automated automated) {
        return Values.list(
                List.of(Values.instant(automated.at()), Values.text(automated.automation())), Function.identity());
    }

    private static PlannedMessages.Automated automated(AttributeValue form) {
        return new PlannedMessages.Automated(
                form.l().getLast().s(), Values.instant(form.l().getFirst()));
    }

    /** What may be seen of the order by its shared link, as it was when the order was written. */
    static String glimpse(ItemReader head) {
        return head.text(Head.GLIMPSE);
    }

    /** What can be said of an order by its head alone. */
    static OrderHead read(OrderKey key, ItemReader head) {
        Order order = read(key, head, Purchase.UNKNOWN, Parcels.NONE, BuyerDeclarations.NONE, AccessItem.NONE);
        return new OrderHead(
                order.version(),
                order.known(),
                order.channel(),
                order.number(),
                glimpse(head),
                order.access().link(),
                order.access().share(),
                head.find(Head.NEWEST, Values::instant)
                        .map(newest -> new OrderHead.Extract(head.text(Head.EMAIL), newest)));
    }

    static Order read(
            OrderKey key,
            ItemReader head,
            Purchase purchase,
            Parcels parcels,
            BuyerDeclarations declared,
            AccessItem access) {
        Schema.check(head);
        Stamps stamps = Stamps.of(head);
        Milestones milestones = new Milestones(
                head.find(Head.NUMBER, stamps.read(AttributeValue::s)),
                head.find(Head.LANGUAGE, stamps.read(tag -> new Language(tag.s()))),
                MilestonesForm.read(head));
        Optional<Stamped<Set<ParcelId>>> listed = head.find(Head.LISTED_PARCELS, stamps.read(ids -> ids.l().stream()
                .map(id -> new ParcelId(id.s()))
                .collect(Collectors.toUnmodifiableSet())));
        Stored stored = stored(head);
        return new Order(
                key,
                stored,
                new OrderSource(
                        new ConnectionId(head.text(Head.CONNECTION)),
                        new ChannelId(head.text(Head.CHANNEL)),
                        head.find(Head.SUBJECT, AttributeValue::s)),
                admission(head),
                new OrderFacts(
                        milestones,
                        purchase,
                        PaymentsForm.read(head, stamps),
                        parcels.merge(new Parcels(stored.news(), listed))),
                new PlannedMessages(
                        head.texts(Head.PLANNED),
                        head.texts(Head.DEFERRED),
                        head.list(Head.TO_BUYER, Values::instant),
                        head.list(Head.TO_SELLER, Values::instant),
                        head.list(Head.AUTOMATED, HeadItem::automated)),
                declared,
                new Access(link(head), share(head), access.browsers()));
    }

    private static Stored stored(ItemReader head) {
        long version = head.number(Attributes.VERSION);
        return new Stored(
                version == FOR_NOBODY ? head.number(Head.VERSION_WITH_NEWS) : version,
                head.map(Head.NEWS, ItemReader::of).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> new ParcelId(entry.getKey()),
                                entry -> ParcelItem.read(new ParcelId(entry.getKey()), entry.getValue()))));
    }

    private static LinkState link(ItemReader head) {
        return new LinkState(
                head.integer(Head.LINK_GENERATION),
                new SecretHash(head.text(Head.LINK_HASH)),
                head.find(Head.LINK_RENEWED, Values::instant),
                head.list(Head.LINK_REPLACED, hash -> new SecretHash(hash.s())));
    }

    private static Optional<ShareState> share(ItemReader head) {
        return head.find(
                Head.SHARE_GENERATION,
                generation -> new ShareState(
                        Integer.parseInt(generation.n()),
                        head.find(Head.SHARE_HASH, hash -> new SecretHash(hash.s()))));
    }

    private static Admission admission(ItemReader head) {
        return switch (head.text(Head.ADMISSION)) {
            case "" -> new Admission.Pending();
            case ADMITTED -> new Admission.Admitted();
            case REFUSED -> new Admission.Refused(head.text(Head.RULE));
            case ERASED -> new Admission.Erased(head.instant(Head.ERASED_AT));
            default -> throw new IllegalStateException("unknown admission '" + head.text(Head.ADMISSION) + "'");
        };
    }
}
