package io.buyerstatus.functions.pictures;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves our copies of pictures. What is not there, or not there yet, or no picture at all, looks the same: a neutral stand-in,
 * so that nobody learns what exists, and no page shows a broken picture.
 */
public final class PicturesHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(PicturesHandler.class);

    /** Nobody's: to warm up by. */
    private static final PictureKey NOTHING = new PictureKey(new ShopId("no-shop"), "0".repeat(26));

    private final PicturesWiring wiring;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public PicturesHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public PicturesHandler(Map<String, String> environment, InstantSource clock) {
        this(PicturesWiring.of(environment));
    }

    PicturesHandler(PicturesWiring wiring) {
        this.wiring = wiring;
        this.snapshot = Snapshot.primedBy(() -> {
            var nothing = wiring.store().find(NOTHING);
            LOG.debug("primed with {}", nothing);
            RequestPriming.ask("GET " + BuyerUrls.PICTURE, this::serve);
        });
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        Request request = new Request(event);
        try {
            return switch (request.route()) {
                case "GET " + BuyerUrls.PICTURE ->
                    key(request)
                            .flatMap(wiring.store()::find)
                            .map(PictureReplies::picture)
                            .orElseGet(PictureReplies::standIn);
                default -> PictureReplies.standIn();
            };
        } catch (RuntimeException unavailable) {
            LOG.error("a picture could not be served: {}", Loggable.of(unavailable));
            return PictureReplies.unavailable();
        }
    }

    private static Optional<PictureKey> key(Request request) {
        try {
            return Optional.of(
                    new PictureKey(new ShopId(request.pathParameter("shop")), request.pathParameter("picture")));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
