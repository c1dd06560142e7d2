/** The published event contract in JSON: reading with errors that name field and rule, and writing. */
@NullMarked
package io.buyerstatus.integrations.contract;

import org.jspecify.annotations.NullMarked;
