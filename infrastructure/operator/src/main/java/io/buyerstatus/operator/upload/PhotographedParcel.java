package io.buyerstatus.operator.upload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.shop.ConnectionId;
import java.time.Instant;
import java.util.List;

/**
 * The event that says that a packed parcel is photographed.
 *
 * @param order the shop system's id
 * @param parcel the shop system's id of it, or its tracking number
 */
public record PhotographedParcel(
        ConnectionId connection, String order, String parcel, boolean byNumber, Upload upload, Instant at) {
    /** As the queue of order events takes it. */
    public List<String> events() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("id", "photo-" + upload.id())
                .put("source", connection.source())
                .put("subject", order)
                .put("type", "parcel.photographed")
                .put("time", at.toString())
                .put("origin", "staff");
        event.putObject("data")
                .put(byNumber ? "number" : "shipment", parcel)
                .put("picture", upload.address().toString());
        return List.of(event.toString());
    }
}
