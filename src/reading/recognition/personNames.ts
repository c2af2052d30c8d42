/**
 * Names of people, told by their surnames: a column of them is a list's people, whatever its header says.
 */
import { squeeze } from "../../domain/values/text";
import type { CellValue } from "../../spreadsheet/workbook";

const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由经钮",
);
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|南宫)/;

/** Words that begin like a name: what people are, where they live, what was paid. */
const NO_NAME = /党员|支部|社区|正式|预备|正常|大学|高中|初中|小学|中专|退休|在职|职工|书记|委员|现金|微信|公司|学校/;

function isPersonName(cell: CellValue): boolean {
  if (typeof cell !== "string") return false;
  const text = squeeze(cell);
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(text) || NO_NAME.test(text)) return false;
  return COMPOUND.test(text) || (text.length < 4 && SURNAMES.has(text[0] ?? ""));
}

const LEAST = 3;
const NEARLY_ALL = 0.9;

/** Whether a column's values are people, hardly one of them twice. */
export function arePeople(sample: readonly CellValue[]): boolean {
  if (sample.length < LEAST) return false;
  const distinct = new Set(sample.map((cell) => squeeze(String(cell)))).size;
  return sample.filter(isPersonName).length >= NEARLY_ALL * sample.length && distinct >= NEARLY_ALL * sample.length;
}
