/** What all shop systems have in common that orders are fetched from. */
@NullMarked
package io.buyerstatus.integrations.pull;

import org.jspecify.annotations.NullMarked;
