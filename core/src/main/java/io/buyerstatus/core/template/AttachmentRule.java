package io.buyerstatus.core.template;

import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.value.Checks;
import java.util.Locale;
import java.util.Optional;

/** What a template's mail brings along. */
public sealed interface AttachmentRule {

    /**
     * A file that the shop keeps.
     *
     * @param fileId by which it is kept
     * @param name by which the reader gets it
     */
    record OfFile(String fileId, String name) implements AttachmentRule {
        public OfFile {
            Checks.text(fileId, 100, "file");
            Checks.text(name, 200, "name");
            Checks.require(
                    name.chars().noneMatch(sign -> sign < ' ' || sign == '/' || sign == '\\'),
                    "name",
                    "must be a name without a path");
        }
    }

    /** The picture of the packed parcel. */
    record Photo() implements AttachmentRule {}

    /**
     * The order's invoice.
     *
     * @param proformaCounts whether a proforma stands in for it
     */
    record OfInvoice(boolean proformaCounts) implements AttachmentRule {}

    /** A document of the order. */
    record OfDocument(Document.Kind kind) implements AttachmentRule {}

    /** Something that we print from the order, when its mail is due. */
    record Printed(PrintOut what) implements AttachmentRule {}

    /** What must be known before it can be fetched. */
    default Optional<Need> need() {
        return switch (this) {
            case OfFile(String fileId, String name) -> Optional.empty();
            case Photo() -> Optional.of(new Need.Photo());
            case OfInvoice(boolean proformaCounts) -> Optional.of(new Need.OfInvoice(proformaCounts));
            case OfDocument(Document.Kind kind) -> Optional.of(new Need.OfDocument(kind));
            case Printed(PrintOut what) -> Optional.of(new Need.Printed(what));
        };
    }

    /** Its word, by which documents name it, e.g. {@code document:return_label}. */
    default String word() {
        return switch (this) {
            case OfFile(String fileId, String name) -> "file:" + fileId + ":" + name;
            case Photo() -> "photo";
            case OfInvoice(boolean proformaCounts) -> proformaCounts ? "invoice_or_proforma" : "invoice";
            case OfDocument(Document.Kind kind) -> "document:" + kind.name().toLowerCase(Locale.ROOT);
            case Printed(PrintOut what) -> "printout:" + what.word();
        };
    }

    /** The rule of a word; empty where it is none. */
    static Optional<AttachmentRule> parse(String word) {
        String[] parts = word.split(":", 3);
        try {
            return switch (parts[0]) {
                case "photo" -> Optional.of(new Photo());
                case "invoice" -> Optional.of(new OfInvoice(false));
                case "invoice_or_proforma" -> Optional.of(new OfInvoice(true));
                case "document" ->
                    parts.length < 2
                            ? Optional.empty()
                            : Optional.of(new OfDocument(Document.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT))));
                case "printout" ->
                    PrintOut.named(word.substring(word.indexOf(':') + 1)).map(Printed::new);
                case "file" -> parts.length < 3 ? Optional.empty() : Optional.of(new OfFile(parts[1], parts[2]));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
