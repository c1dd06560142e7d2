package io.buyerstatus.console.withdrawal;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Tab;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a shop's buyers withdrew from, the newest first, with what is to be done about it. */
public final class WithdrawalsPages {
    private static final String NAME = "console/withdrawals";

    private final Templates templates = Templates.html(NAME);
    private final ConsoleFrames frames;

    public WithdrawalsPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            List<Tab> tabs,
            Optional<String> done,
            Optional<String> problem,
            Optional<String> form,
            String unbegun,
            String said,
            List<WithdrawalView> withdrawals,
            Optional<String> next) {}

    /**
     * What the list shows.
     *
     * @param open whether only those about which there is something to do
     * @param form whether buyers can withdraw by a public form
     * @param done what was just done, as the texts name it
     * @param refused why the only one of the page was not assigned; empty where nobody tried
     */
    public record Shown(
            FollowWithdrawals.Page page,
            boolean open,
            boolean form,
            Optional<String> done,
            Optional<NotAssigned> refused,
            ZoneId zone) {}

    public String html(ConsoleRequest asked, Colleague me, Shown shown) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        String title = texts.get("withdrawals.title");
        String path = ConsoleUrls.withdrawals(me.shop());
        List<WithdrawalView> withdrawals = shown.page().withdrawals().stream()
                .map(followed -> WithdrawalView.listed(followed, me, shown.zone(), shown.refused(), texts, formats))
                .toList();
        String all = path + "?all=1";
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.WITHDRAWALS),
                title,
                List.of(
                        new Tab(texts.get("withdrawals.open"), path, shown.open()),
                        new Tab(texts.get("withdrawals.all"), all, !shown.open())),
                shown.done().map(word -> texts.get("withdrawals.done." + word)),
                shown.refused().map(refused -> texts.get("withdrawals.refused." + refused.why())),
                Optional.of(BuyerUrls.path(BuyerUrls.WITHDRAW, me.shop().value()))
                        .filter(_ -> shown.form()),
                ConsoleUrls.orders(me.shop()) + "?progress=sent",
                withdrawals.isEmpty() ? texts.get(shown.open() ? "withdrawals.none.open" : "withdrawals.none") : "",
                withdrawals,
                shown.page().next().map(id -> (shown.open() ? path + "?" : all + "&") + "after=" + id));
        return templates.render(NAME, view, texts);
    }
}
