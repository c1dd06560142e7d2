package io.buyerstatus.operator.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.change.TemplateDraft;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a shop's document says of its templates. */
class TemplateSectionTest {

    @Test
    @Tag("BL-27")
    @Tag("BL-29")
    @Tag("BL-30")
    void aTemplateIsReadWithItsBodyFromAFileBesideIt() {
        TemplateSection.Read read = TemplateSection.read(
                """
                shop: demo
                templates:
                  on-its-way:
                    name: Sent, with invoice and picture
                    format: html
                    mailbox: orders
                    hidden: true
                    purpose: necessary
                    attachments: [photo, invoice_or_proforma, "file:f1:Returns.pdf"]
                    languages:
                      any: {subject: "Order [order_number]", body_file: sent.html}
                      de: {subject: "Bestellung [order_number]", body: "<p>Hallo</p>"}
                """, file -> file.equals("sent.html") ? Optional.of("<p>Hello</p>") : Optional.empty());
        assertThat(read.problems()).isEmpty();
        assertThat(read.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.displayName()).isEqualTo("Sent, with invoice and picture");
            assertThat(draft.format()).isEqualTo(Format.HTML);
            assertThat(draft.purpose()).isEqualTo(Necessity.NECESSARY);
            assertThat(draft.hidden()).isTrue();
            assertThat(draft.attachments())
                    .containsExactly(
                            new AttachmentRule.Photo(),
                            new AttachmentRule.OfInvoice(true),
                            new AttachmentRule.OfFile("f1", "Returns.pdf"));
            assertThat(draft.contents())
                    .isEqualTo(Map.of(
                            "any", new TemplateDraft.Text("Order [order_number]", "<p>Hello</p>"),
                            "de", new TemplateDraft.Text("Bestellung [order_number]", "<p>Hallo</p>")));
        });
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsLine() {
        TemplateSection.Read read = TemplateSection.read("""
                shop: demo
                templates:
                  Bad Name:
                    format: word
                    colour: red
                    attachments: [invoices]
                    languages:
                      any: {subject: x, body_file: none.html}
                """, file -> Optional.empty());
        assertThat(read.shop()).isEmpty();
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactlyInAnyOrder(
                        "3 templates.Bad Name",
                        "4 templates.Bad Name.format",
                        "5 templates.Bad Name.colour",
                        "6 templates.Bad Name.attachments",
                        "8 templates.Bad Name.languages.any.body_file");
    }

    @Test
    void whatNoTemplateCanBeIsNamedWithItsLine() {
        TemplateSection.Read read =
                TemplateSection.read("""
                shop: demo
                templates:
                  long:
                    name: %s
                    hidden: yes
                    languages:
                      xx: {subject: x, body: y}
                  text:
                    channel: sms
                    format: html
                    languages:
                      any: {subject: "%s", body: y}
                """.formatted("n".repeat(101), "s".repeat(501)), file -> Optional.empty());
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactlyInAnyOrder(
                        "4 templates.long.name",
                        "5 templates.long.hidden",
                        "7 templates.long.languages.xx",
                        "8 templates.text",
                        "12 templates.text.languages.any.subject");
    }
}
