package io.buyerstatus.functions.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RequestTest {
    @Test
    @Tag("UP-6")
    void aQueryIsReadAsBrowsersFormsWriteIt() {
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setRawQueryString("q=%2B49+151+55501174&name=K%C3%B6hler%20%26+Sohn&fresh&wrong=%zz&q=again&=nothing");
        event.setQueryStringParameters(Map.of("q", "+49+151+55501174"));
        Request request = new Request(event);

        assertThat(request.queryParameter("q")).contains("+49 151 55501174");
        assertThat(request.queryParameter("name")).contains("Köhler & Sohn");
        assertThat(request.queryParameter("fresh")).contains("");
        assertThat(request.queryParameter("wrong")).contains("%zz");
        assertThat(request.queryParameters()).containsExactlyInAnyOrder("q", "name", "fresh", "wrong");
    }

    @Test
    void whereThereIsNoQueryAsItCameTheGatewaysReadingHolds() {
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setQueryStringParameters(Map.of("q", "N-1"));

        assertThat(new Request(event).queryParameter("q")).contains("N-1");
        assertThat(new Request(new APIGatewayV2HTTPEvent()).queryParameters()).isEmpty();
    }
}
