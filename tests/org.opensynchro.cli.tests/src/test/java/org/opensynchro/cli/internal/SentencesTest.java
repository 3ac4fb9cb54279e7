// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.workspace.Sentences;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "a is away|Look again.|a is away. Look again.",
                "a is away.|Look again.|a is away. Look again.",
                "a is away |Look again.|a is away. Look again.",
                "Is it away?|Look again.|Is it away? Look again.",
                "The server says: it is aw…|Look again.|The server says: it is aw… Look again.",
                "a is away|''|a is away.",
                "''|Look again.|Look again."
            })
    void aMessageAndAnAdviceAreTwoSentences(String message, String advice, String joined) {
        assertEquals(joined, Sentences.join(message, advice));
    }
}
