package cn.jixiao.diff.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that tell things of one kind apart: an indicator of 城市 is no successor of one of 农村, nor
 * one of 小学 of one of 初中, however alike the rest of their names is.
 */
final class Contrasts {
  private static final List<String> KINDS =
      List.of(
          "城市=城镇=城区 农村=乡村",
          "国家级 省级 市级 县级=区级=县区级 乡镇级=镇级=乡级 村级",
          "国道 省道 县道 乡道 村道",
          "学前=幼儿 小学 初中 高中 中职=中等职业 高职 高校=大学 特殊教育",
          "男性=男职工 女性=女职工",
          "老年=老人 儿童=未成年人=婴幼儿 青年=青少年 妇女=孕产妇 残疾人 退役军人",
          "门诊 住院 急诊",
          "高血压 糖尿病 结核病 精神障碍 艾滋病",
          "新建 改建 扩建 续建 改造 拆除 维修",
          "线上=网上 线下",
          "上半年 下半年",
          "第一季度=一季度 第二季度=二季度 第三季度=三季度 第四季度=四季度",
          "春季 夏季 秋季 冬季",
          "第一期=一期 第二期=二期 第三期=三期 第四期=四期",
          "第一批 第二批 第三批",
          "一等 二等 三等",
          "一级 二级 三级 四级",
          "地表水 地下水 饮用水 污水=废水",
          "废水=污水 废气 固废=固体废物 噪声=噪音 扬尘",
          "空气=大气 水质 土壤",
          "化肥 农药 农膜",
          "小麦 玉米 水稻=稻谷 大豆 油菜 棉花 马铃薯 花生",
          "生猪=猪 肉牛=奶牛=牛 羊 家禽=禽",
          "食品 药品 医疗器械 化妆品",
          "刑事 治安 民事 行政 经济案",
          "立案 破案 结案 查处",
          "开工=启动=动工=开始 竣工=完工=交工=完成=结束",
          "二氧化碳=碳排放 二氧化硫 氮氧化物 颗粒物=pm25 化学需氧量 氨氮 总磷",
          "养老保险 医疗保险 工伤保险 失业保险 生育保险",
          "职工医保=职工基本医疗 居民医保=居民基本医疗",
          "公办 民办",
          "专科 本科 硕士 博士",
          "国内=境内 国外=境外",
          "进口 出口",
          "早稻 晚稻",
          "火灾 洪涝 地震 干旱",
          "差旅 会议费 接待 印刷 租赁",
          "起数 死亡 受伤 损失",
          "招录=招聘=招收 培训 考核 表彰",
          "申请 授权",
          "采购=购置 使用=利用 处置=报废",
          "排查 整改",
          "监管 监测",
          "预警 宣传",
          "图书馆 博物馆 文化馆 美术馆 体育馆 科技馆",
          "东部 西部 南部 北部",
          "收入=收益 支出",
          "增加=增长=上升 减少=下降=降低");

  /** By the character that they begin with. */
  private static final Map<Character, List<Word>> WORDS = words();

  /**
   * A word for a thing.
   *
   * @param kind of the thing, by its number
   * @param thing its bit among the things of its kind
   */
  private record Word(String text, int kind, int thing) {}

  /** A bit for each thing of a kind that the name has a word for. */
  private final int[] found;

  private Contrasts(int[] found) {
    this.found = found;
  }

  private static Map<Character, List<Word>> words() {
    Map<Character, List<Word>> words = new HashMap<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      List<String> things = List.of(KINDS.get(kind).split(" ", -1));
      for (int i = 0; i < things.size(); i++) {
        for (String text : things.get(i).split("=", -1)) {
          words
              .computeIfAbsent(text.charAt(0), first -> new ArrayList<>())
              .add(new Word(text, kind, 1 << i));
        }
      }
    }
    return words;
  }

  /** The words of that sort in a name. */
  static Contrasts in(String name) {
    int[] found = new int[KINDS.size()];
    for (int i = 0; i < name.length(); i++) {
      for (Word word : WORDS.getOrDefault(name.charAt(i), List.of())) {
        if (name.startsWith(word.text, i)) {
          found[word.kind] |= word.thing;
        }
      }
    }
    return new Contrasts(found);
  }

  /** Whether one name has a word for which the other has another of its kind. */
  boolean tellApart(Contrasts other) {
    for (int kind = 0; kind < found.length; kind++) {
      if (found[kind] != 0 && other.found[kind] != 0 && (found[kind] & other.found[kind]) == 0) {
        return true;
      }
    }
    return false;
  }
}
