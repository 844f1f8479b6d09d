/** Rhymes of written Vietnamese without tone; y stands where spelling wants it (quy, yêu, huynh). */
const rhymes =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut ' +
  'uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
  'y yêm yên yêng yêt yêu ynh ych yt yp yu ';

const rhymeSet = new Set(rhymes.split(' '));

const onset = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])/;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const frontVowel = /^[ieêy]/;
const stopped = /(?:ch|[cpt])$/;
/** A syllable that ends in c, ch, p, t can only be sắc or nặng: the strongest sign of real Vietnamese. */
const sharpOrHeavy = /[\u0301\u0323]/;

/**
 * Whether a word is spelled as a Vietnamese syllable, in any case and with either tone placement. Used
 * only to tell a right decoding from a wrong one, so names and loan words may well be refused.
 */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(toneMarks);
  if (tones !== null && tones.length > 1) return false;
  const plain = decomposed.replace(toneMarks, '').normalize('NFC');
  if (stopped.test(plain) && !sharpOrHeavy.test(tones?.[0] ?? '')) return false;
  if (rhymeSet.has(plain)) return true;
  const consonant = onset.exec(plain)?.[0];
  if (consonant === undefined) return false;
  if (fits(consonant, plain.slice(consonant.length))) return true;
  // In "gì", "giêng", "giết" the i belongs to the rhyme as well.
  return consonant === 'gi' && rhymeSet.has(plain.slice(1));
}

function fits(consonant: string, rhyme: string): boolean {
  if (!rhymeSet.has(rhyme)) return false;
  if (consonant === 'c' || consonant === 'g' || consonant === 'ng') return !frontVowel.test(rhyme);
  if (consonant === 'k' || consonant === 'gh' || consonant === 'ngh') return frontVowel.test(rhyme);
  return true;
}
