/** What the webhooks of carriers and their brokers have in common: scans of numbered parcels. */
@NullMarked
package io.buyerstatus.integrations.carrier;

import org.jspecify.annotations.NullMarked;
