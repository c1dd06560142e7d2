package io.buyerstatus.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.purchase.Document;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BL-52")
class AttachmentRuleTest {
    @Test
    void eachWordIsReadAgainAndWhatNobodyCanAttachIsNone() {
        for (AttachmentRule rule : List.of(
                new AttachmentRule.Photo(),
                new AttachmentRule.OfInvoice(false),
                new AttachmentRule.OfInvoice(true),
                new AttachmentRule.OfDocument(Document.Kind.RETURN_LABEL),
                new AttachmentRule.Printed(new PrintOut.Ours(PrintOut.Kind.DELIVERY_NOTE)),
                new AttachmentRule.Printed(new PrintOut.OfTemplate(new TemplateId("return-form"))),
                new AttachmentRule.OfFile("returns", "Returns: form.pdf"))) {
            assertThat(AttachmentRule.parse(rule.word())).contains(rule);
        }
        for (String none : List.of(
                "printout",
                "printout:",
                "printout:poster",
                "printout:template:NO",
                "document:anything",
                "document",
                "file:returns",
                "x")) {
            assertThat(AttachmentRule.parse(none)).as(none).isEmpty();
        }
    }
}
