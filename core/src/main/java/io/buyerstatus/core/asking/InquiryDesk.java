package io.buyerstatus.core.asking;

import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.thread.ThreadKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Port to what the staff see of inquiries beside the conversations. */
public interface InquiryDesk {
    /** How many stand on a page of a board. */
    int PAGE = 25;

    /** What a board shows of all. */
    enum Kind {
        ALL,
        PRODUCT,
        SHOP;

        /** Whether an inquiry is of this kind. */
        public boolean has(Inquiry inquiry) {
            return switch (this) {
                case ALL -> true;
                case PRODUCT -> inquiry.product().isPresent();
                case SHOP -> inquiry.product().isEmpty();
            };
        }
    }

    /**
     * A page of a board; whoever waits longest for the shop comes first, elsewhere what moved last.
     *
     * @param next where the next page begins; empty where there is none
     */
    record Page(List<Inquiry> inquiries, Optional<String> next) {
        public Page {
            inquiries = List.copyOf(inquiries);
        }
    }

    /** Where a page begins: a time and an inquiry's id, as a board sorts by. */
    Pattern CURSOR = Pattern.compile("[0-9TZ:.-]{20,40}#[0-9a-z]{1,40}");

    /** The board of a state. */
    Page board(ShopId shop, InquiryState state, Kind kind, Optional<PersonId> assignee, Optional<String> after);

    /** How many stand on a board; no more are counted than {@code most}. */
    int count(ShopId shop, InquiryState state, int most);

    /** The mails of an inquiry, newest first. */
    List<Message> messages(ThreadKey.OfInquiry key);

    /** Replaces a message; {@code false} where it changed meanwhile. */
    boolean replace(Message next);

    /** What somebody began to answer. */
    Optional<LetterDraft> draft(ThreadKey.OfInquiry key, PersonId writer);

    /** Keeps a draft. */
    void keep(ThreadKey.OfInquiry key, PersonId writer, LetterDraft draft);

    /** Forgets it. */
    void forget(ThreadKey.OfInquiry key, PersonId writer);
}
