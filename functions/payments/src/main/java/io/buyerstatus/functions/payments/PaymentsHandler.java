package io.buyerstatus.functions.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.checkout.BeginPayment.Outcome;
import io.buyerstatus.core.checkout.BeginPayment.Wish;
import io.buyerstatus.core.checkout.PaymentGateway.Back;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.buyer.BuyerServing;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.buyer.purchase.PayView;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends buyers to a provider to pay, and looks what became of it when they come back. Nothing here happens by a GET. */
public final class PaymentsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentsHandler.class);

    private static final int LARGEST_FORM = 10_000;

    private final PaymentsWiring wiring;
    private final BuyerAnswers answers;
    private final BuyerServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public PaymentsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public PaymentsHandler(Map<String, String> environment, InstantSource clock) {
        this(PaymentsWiring.of(environment, clock));
    }

    PaymentsHandler(PaymentsWiring wiring) {
        this.wiring = wiring;
        this.answers = wiring.answers();
        this.serving = new BuyerServing(answers, request -> LARGEST_FORM);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("POST " + BuyerUrls.PAY, this::serve));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return serving.serve(event, this::answer);
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "POST " + BuyerUrls.PAY -> pay(request);
            case "POST " + BuyerUrls.CONFIRM_PAYMENT -> confirm(request);
            default -> answers.missing(request);
        };
    }

    private APIGatewayV2HTTPResponse pay(Request request) {
        Optional<Provider> provider = provider(request);
        if (provider.isEmpty()) {
            return answers.missing(request);
        }
        Wish wish = new Wish(
                provider.get(),
                shown -> new Language(answers.asked(request)
                        .language(shown.view().order(), shown.settings())
                        .tag()),
                new Back(back(request, FormResult.back(provider.get())), answers.link(request)),
                answers.publicBase().resolve("/hooks/klarna/" + request.pathParameter("ref")));
        return answers.entered(
                request,
                wiring.begin().begin(AccessCookies.visit(request), wish),
                outcome -> answer(request, provider.get(), outcome));
    }

    private APIGatewayV2HTTPResponse answer(Request request, Provider provider, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Approve(URI at, Language language) -> leave(request, provider, at, language);
            case Outcome.NotNow notNow -> Replies.seeOther(answers.link(request).getRawPath());
            case Outcome.Failed(String reason) -> {
                LOG.warn("a payment by {} could not begin: {}", provider, reason);
                yield Replies.seeOther(answers.link(request).getRawPath() + FormResult.UNPAID.query());
            }
        };
    }

    /** By a page, and no redirect: no form of ours may lead to another site, says what browsers are told with each page. */
    private APIGatewayV2HTTPResponse leave(Request request, Provider provider, URI at, Language language) {
        PageLanguage spoken = PageLanguage.of(language.tag()).orElse(PageLanguage.ENGLISH);
        APIGatewayV2HTTPResponse page = Replies.page(
                request, 200, answers.notices().leaving(spoken, PayView.name(provider, Texts.in(spoken)), at));
        return Replies.leadingTo(page, at);
    }

    private APIGatewayV2HTTPResponse confirm(Request request) {
        String query =
                provider(request).map(FormResult::back).map(FormResult::query).orElse("");
        return answers.entered(
                request,
                wiring.confirm().confirm(AccessCookies.visit(request)),
                done -> Replies.seeOther(answers.link(request).getRawPath() + query));
    }

    private static Optional<Provider> provider(Request request) {
        String name = request.form().getOrDefault("provider", "");
        return Arrays.stream(Provider.values())
                .filter(provider -> ProviderSettings.nameOf(provider).equals(name))
                .findFirst();
    }

    private URI back(Request request, FormResult result) {
        return URI.create(answers.link(request) + result.query());
    }
}
