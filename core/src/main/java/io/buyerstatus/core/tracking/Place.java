package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Country;
import java.util.Optional;

/** Where a scan happened; an absent text is empty. */
public record Place(String name, String postcode, Optional<Country> country, Optional<Coordinates> coordinates) {
    /** WGS 84, in degrees. */
    public record Coordinates(double latitude, double longitude) {
        public Coordinates {
            Checks.require(latitude >= -90 && latitude <= 90, "latitude", "must be -90 to 90 degrees");
            Checks.require(longitude >= -180 && longitude <= 180, "longitude", "must be -180 to 180 degrees");
        }
    }

    public Place {
        Checks.atMost(name, 200, "place name");
        Checks.atMost(postcode, 20, "postcode");
    }
}
