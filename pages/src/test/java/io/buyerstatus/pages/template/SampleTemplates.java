package io.buyerstatus.pages.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Templates and occasions that tests share. */
final class SampleTemplates {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final String LINK = Rendered.LINK.toString();

    private SampleTemplates() {}

    static TemplateOccasion occasion(Order order, PageLanguage language) {
        Entry entry =
                new Entry("e", NOW, Entry.Author.BUYER, Entry.Visibility.BUYER_AND_SELLER, "Mia", "When will it come?");
        return new TemplateOccasion(
                OrderView.of(order, List.of(), false),
                Shops.of(Shops.complete()),
                language.tag(),
                Rendered.LINK,
                Optional.of(Rendered.STOP),
                Optional.empty(),
                Optional.of(entry),
                Optional.empty(),
                List.of(),
                NOW);
    }

    static Template template(Format format, String subject, String body) {
        return new Template(head(DeliveryChannel.EMAIL, format), Map.of("any", new Content(subject, body)));
    }

    static TemplateHead head(DeliveryChannel channel, Format format) {
        return new TemplateHead(
                new TemplateId("t"),
                "T",
                channel,
                format,
                Optional.empty(),
                false,
                Necessity.UPDATE,
                List.of(),
                Set.of("any"),
                Set.of(),
                1,
                new Author(Author.Via.YAML, ""),
                NOW,
                State.LIVE);
    }

    static Buyer buyer() {
        return new Buyer("Mia", "Köhler", "", Optional.empty(), "", "", false);
    }

    static Address address() {
        return new Address("Mia Köhler", "", "Lindenstraße 5", "", "10969", "Berlin", "", new Country("DE"), "");
    }

    /** Neither a tag nor a trace of a missing value is left, and every address leads somewhere. */
    static void assertClean(RenderedMail mail) {
        assertThat(mail.subject()).isNotBlank();
        for (String part : List.of(mail.subject(), mail.text(), mail.html())) {
            assertThat(part)
                    .doesNotContainPattern("\\b(null|undefined|Optional)\\b")
                    .doesNotContain("[end]", "[else]");
            TagCatalogue.tags().forEach(tag -> assertThat(part).doesNotContain(tag.written()));
        }
        for (Element link : Jsoup.parse(mail.html()).select("a")) {
            assertThat(link.attr("href")).isNotBlank();
        }
    }
}
