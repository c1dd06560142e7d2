package io.buyerstatus.operator.command;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.pages.preview.Preview;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a preview is of: which template, and which order. */
final class PreviewOptions {
    @Parameters(index = "0", paramLabel = "SHOP", description = "The shop's id.")
    private ShopId shop = new ShopId("demo");

    @Parameters(index = "1", paramLabel = "ID", description = "The template's id.")
    private TemplateId id = new TemplateId("none");

    @Option(names = "--number", paramLabel = "N", description = "An order's number.")
    private Optional<String> number = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "SENT",
            description =
                    "Without an order's number, a sample in this state: placed, packed, sent (default), delivered, ..")
    private Progress state = Progress.SENT;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Of the sample: the sales account it is of.")
    private Optional<String> channel = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", description = "Instead of the buyer's, e.g. de.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            description = "A version, drafts among them (default: the one that is sent, else the newest).")
    private Optional<Integer> version = Optional.empty();

    ShopId shop() {
        return shop;
    }

    TemplateId id() {
        return id;
    }

    /** The preview. */
    Preview of(RunningSystem system, Instant now) {
        ShopSettings settings = system.settings()
                .shop(shop)
                .orElseThrow(() -> new UsageException("there is no shop " + shop + " in " + system.description()));
        Template template = template(system);
        if (number.isPresent()) {
            Order order = system.ordersWithNumber(shop, number.get()).stream()
                    .findFirst()
                    .flatMap(system::order)
                    .orElseThrow(() ->
                            new UsageException("the shop " + shop + " has no order with the number " + number.get()));
            return Preview.of(
                    template,
                    OrderView.of(order, List.of(), false),
                    settings.forChannel(order.channel()),
                    language,
                    now);
        }
        ChannelId of = channel.map(ChannelId::new)
                .or(() -> settings.channels().keySet().stream().min(Comparator.comparing(ChannelId::value)))
                .orElse(new ChannelId("web"));
        EffectiveSettings effective = settings.forChannel(of);
        Order sample = Preview.sample(state, shop, of, language, effective, now);
        return Preview.of(template, OrderView.of(sample, List.of(), false), effective, language, now);
    }

    private Template template(RunningSystem system) {
        return version.<Optional<Template>>map(number -> system.templates().version(shop, id, number))
                .orElseGet(
                        () -> system.templates().find(shop, id).or(() -> system.templates().versions(shop, id).stream()
                                .findFirst()
                                .flatMap(head -> system.templates().version(shop, id, head.version()))))
                .orElseThrow(() -> new UsageException("the shop " + shop + " has no such template: " + id));
    }
}
