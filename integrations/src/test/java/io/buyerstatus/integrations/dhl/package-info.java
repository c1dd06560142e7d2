@NullMarked
package io.buyerstatus.integrations.dhl;

import org.jspecify.annotations.NullMarked;
