package io.buyerstatus.pages.buyer.parcel;

import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.StrangersWords;
import io.buyerstatus.pages.map.MapView;
import java.util.List;
import java.util.Optional;

/**
 * One parcel.
 *
 * @param id names it in links
 * @param title {@code Parcel 1 of 3}
 * @param status in the buyer's words
 * @param explanation the reason of a failure, or what happens next
 * @param number the carrier's number; letter post has none
 * @param url the carrier's page about it
 * @param expected when it should arrive, formatted
 * @param shared whether its contents are in it and in the others of its shipment: which is in which nobody says
 * @param newest the newest scans, newest first
 * @param earlier the others, folded away
 * @param map its way, on the one parcel of a page whose map is drawn
 */
public record ParcelView(
        String id,
        String title,
        Optional<String> carrier,
        String status,
        Tone tone,
        Optional<String> explanation,
        Optional<String> expected,
        Optional<PickUp> pickUp,
        Optional<String> number,
        Optional<String> url,
        List<Content> contents,
        boolean shared,
        List<Scan> newest,
        Optional<Earlier> earlier,
        Optional<MapView> map) {

    public ParcelView {
        url = url.map(SafeUrl::required);
        contents = List.copyOf(contents);
        newest = List.copyOf(newest);
    }

    /** The same for mails, in whose names no mail program finds an address. */
    public ParcelView unlinked() {
        return new ParcelView(
                id,
                title,
                carrier.map(StrangersWords::unlinked),
                status,
                tone,
                explanation.map(StrangersWords::unlinked),
                expected,
                pickUp.map(PickUp::unlinked),
                number.map(StrangersWords::unlinked),
                url,
                contents.stream().map(Content::unlinked).toList(),
                shared,
                newest,
                earlier,
                map);
    }

    ParcelView withEarlier(Optional<Earlier> folded) {
        return new ParcelView(
                id,
                title,
                carrier,
                status,
                tone,
                explanation,
                expected,
                pickUp,
                number,
                url,
                contents,
                shared,
                newest,
                folded,
                map);
    }

    ParcelView with(Optional<MapView> drawn) {
        return new ParcelView(
                id,
                title,
                carrier,
                status,
                tone,
                explanation,
                expected,
                pickUp,
                number,
                url,
                contents,
                shared,
                newest,
                earlier,
                drawn);
    }

    /**
     * What is folded away.
     *
     * @param label the words to click
     * @param scans newest first; none where the page would become too large, and they are a page away
     * @param open whether they were asked for
     * @param elsewhere where they are, if they are not here
     */
    public record Earlier(String label, List<Scan> scans, boolean open, Optional<String> elsewhere) {

        public Earlier {
            scans = List.copyOf(scans);
        }
    }

    /** Where the parcel waits for its buyer, and until when. */
    public record PickUp(String name, Optional<String> address, Optional<String> hours, Optional<String> until) {

        PickUp unlinked() {
            return new PickUp(
                    StrangersWords.unlinked(name),
                    address.map(StrangersWords::unlinked),
                    hours.map(StrangersWords::unlinked),
                    until);
        }
    }

    /** One thing that the carrier reported. */
    public record Scan(String text, Optional<String> place, String time, String machineTime) {}

    /**
     * So many of that: {@code 2 × Enamel mug}.
     *
     * @param quantity {@code 2 ×}, {@code 2,5 kg}
     */
    public record Content(String quantity, String name) {

        Content unlinked() {
            return new Content(quantity, StrangersWords.unlinked(name));
        }
    }
}
