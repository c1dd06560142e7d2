package io.buyerstatus.core.automation;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.List;
import java.util.Optional;

/**
 * What an automation does: it says something by a template.
 *
 * @param to each gets a message of its own; none twice
 * @param mailbox beats the template's, the channel's and the shop's [BL-60]
 */
public record Action(
        DeliveryChannel channel,
        TemplateId template,
        MessageKind kind,
        List<Addressee> to,
        Optional<MailboxId> mailbox) {
    public Action {
        to = List.copyOf(to);
        Checks.require(!to.isEmpty(), "to", "must name somebody");
        Checks.require(to.stream().map(Addressee::role).distinct().count() == to.size(), "to", "names somebody twice");
        Checks.require(
                channel == DeliveryChannel.EMAIL || to.stream().allMatch(Addressee.Buyer.class::isInstance),
                "to",
                "must be the buyer alone for SMS");
        Checks.require(
                kind.sends() || to.stream().allMatch(Addressee.Buyer.class::isInstance),
                "to",
                "must be the buyer alone for what is not sent");
    }
}
