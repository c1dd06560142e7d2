/** How shop systems speak to us: the published event contract, and the adapters that translate their payloads into it. */
@NullMarked
package io.buyerstatus.integrations;

import org.jspecify.annotations.NullMarked;
