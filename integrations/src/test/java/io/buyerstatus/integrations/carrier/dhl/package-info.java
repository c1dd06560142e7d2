@NullMarked
package io.buyerstatus.integrations.carrier.dhl;

import org.jspecify.annotations.NullMarked;
