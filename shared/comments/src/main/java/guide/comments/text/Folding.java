package guide.comments.text;

import java.text.Normalizer;
import java.util.Locale;

/// Texts that look alike become the same: without case, width, marks and invisible characters, and
/// with the letters of Cyrillic, Greek and Armenian that look like Latin ones as those (after the
/// confusables of UTS 39).
public final class Folding {

    private static final String LOOKS =
            "аaвbеeкkмmнhоoрpсcтtуyхxіiїiјjѕsԁdһhӏlԛqԝwёeѐeґrпnгrьb"
                    + "αaβbεeηnιiκkνvοoρpτtυuχxγyωw"
                    + "օoոnսuհhցgտsքf"
                    + "ıiłløođdħhꞌ'"
                    // Small capitals and other letters of phonetics.
                    + "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɡgɑaɩi"
                    // Cherokee and Lisu.
                    + "ꭺaꭼeꮐgꮋhꭻjꮶkꮮlꮇmꮲpꮪsꭲtꮩvꮃwꮓzꮯcꭰdꮍyꮢr"
                    + "ꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz";

    /// Letters in circles, boxes and flags, which no normal form undoes: the first of each row.
    private static final int[] ROWS = {0x1F150, 0x1F170, 0x1F1E6};

    private Folding() {}

    /// Returns the text folded; words stay apart.
    public static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(Folding::isKept)
                .map(Folding::looks)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// Returns the folded letters and digits alone, so that punctuation and blanks make no
    /// difference.
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        folded(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.FORMAT
                && c != 0x034F;
    }

    private static int looks(int c) {
        if (c < 0x80) {
            return c;
        }
        for (int row : ROWS) {
            if (c >= row && c < row + 26) {
                return 'a' + c - row;
            }
        }
        // Pairs: a letter, and the one that it looks like.
        for (int i = 0; i + 1 < LOOKS.length(); i += 2) {
            if (LOOKS.charAt(i) == c) {
                return LOOKS.charAt(i + 1);
            }
        }
        return c;
    }
}
